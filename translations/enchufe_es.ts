<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>CommandLine</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
    <message>
        <source>A window over real sockets.</source>
        <translation>Una ventana sobre sockets reales.</translation>
    </message>
    <message>
        <source>Open with an echo listener and a connected client.</source>
        <translation>Abrir con un servidor de eco y un cliente conectado.</translation>
    </message>
    <message>
        <source>Save the window as a picture and exit.</source>
        <translation>Guardar la ventana como imagen y salir.</translation>
    </message>
    <message>
        <source>en or es.</source>
        <translation>en o es.</translation>
    </message>
    <message>
        <source>system, light or dark.</source>
        <translation>system, light o dark.</translation>
    </message>
    <message>
        <source>Size of the text: 1 is the system's.</source>
        <translation>Tamaño del texto: 1 es el del sistema.</translation>
    </message>
    <message>
        <source>Size of the window, such as 1280x800.</source>
        <translation>Tamaño de la ventana, por ejemplo 1280x800.</translation>
    </message>
    <message>
        <source>not expected: %1</source>
        <translation>no se esperaba: %1</translation>
    </message>
    <message>
        <source>--language is en or es</source>
        <translation>--language es en o es</translation>
    </message>
    <message>
        <source>--theme is system, light or dark</source>
        <translation>--theme es system, light o dark</translation>
    </message>
    <message>
        <source>--scale is a factor from 0.7 to 3</source>
        <translation>--scale es un factor entre 0.7 y 3</translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT, from 300x200 up</source>
        <translation>--size es ANCHOxALTO, a partir de 300x200</translation>
    </message>
    <message>
        <source>--view is one of %1</source>
        <translation>--view debe ser uno de %1</translation>
    </message>
    <message>
        <source>Open the call bench and make the calls of a file.</source>
        <translation>Abrir el banco de pruebas y ejecutar las llamadas de un archivo.</translation>
    </message>
    <message>
        <source>Open the window of addresses: names, structures, ports, interfaces or special.</source>
        <translation>Abrir la ventana de direcciones: names, structures, ports, interfaces o special.</translation>
    </message>
    <message>
        <source>Open the gallery of errors at one, such as ECONNREFUSED.</source>
        <translation>Abrir la galería de errores en uno, como ECONNREFUSED.</translation>
    </message>
    <message>
        <source>--addresses is one of %1</source>
        <translation>--addresses es una de %1</translation>
    </message>
    <message>
        <source>Measure the window: receive, connections, records, start or stream.</source>
        <translation>Medir la ventana: receive, connections, records, start o stream.</translation>
    </message>
    <message>
        <source>there is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set</source>
        <translation>no hay pantalla en la que abrir una ventana: ni DISPLAY ni WAYLAND_DISPLAY tienen valor</translation>
    </message>
    <message>
        <source>Write over a file that --screenshot names.</source>
        <translation>Sobrescribir el archivo que nombra --screenshot.</translation>
    </message>
    <message>
        <source>%1 is there already; --force writes over it</source>
        <translation>%1 ya existe; --force lo sobrescribe</translation>
    </message>
    <message>
        <source>Show a view: %1.</source>
        <translation>Mostrar una vista: %1.</translation>
    </message>
    <message>
        <source>Open with a scene, by its id: %1.</source>
        <translation>Abrir con una escena, por su identificador: %1.</translation>
    </message>
    <message>
        <source>Play the scene up to this step; 1 if it is not said.</source>
        <translation>Reproducir la escena hasta este paso; si no se indica, el 1.</translation>
    </message>
    <message>
        <source>--scene: there is no scene %1</source>
        <translation>--scene: no hay ninguna escena %1</translation>
    </message>
    <message>
        <source>--step is a number from 1, beside --scene</source>
        <translation>--step es un número desde 1, junto a --scene</translation>
    </message>
</context>
<context>
    <name>Explanations</name>
    <message numerus="yes">
        <source>The send buffer is full: none of the %1 bytes were taken. They are still the program's to send.</source>
        <translation>
            <numerusform>El buffer de envío está lleno: %1 byte no entró. Enviarlo sigue siendo tarea del programa.</numerusform>
            <numerusform>El buffer de envío está lleno: el núcleo no aceptó ninguno de los %1 bytes. Enviarlos sigue siendo tarea del programa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One datagram of %1 bytes was handed to the kernel. Nothing says whether it will arrive.</source>
        <translation>
            <numerusform>Se entregó al núcleo un datagrama de %1 byte. Nada dice si llegará.</numerusform>
            <numerusform>Se entregó al núcleo un datagrama de %1 bytes. Nada dice si llegará.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %1 bytes were copied into the kernel's send buffer. That does not mean the peer has them.</source>
        <translation>
            <numerusform>%1 byte se copió en el buffer de envío del núcleo. Eso no significa que el otro extremo lo tenga.</numerusform>
            <numerusform>Los %1 bytes se copiaron en el buffer de envío del núcleo. Eso no significa que el otro extremo los tenga.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The datagram had %1 bytes but the buffer only %2: the rest is lost.</source>
        <translation>
            <numerusform>El datagrama tenía %1 byte, pero el buffer solo %2: el resto se ha perdido.</numerusform>
            <numerusform>El datagrama tenía %1 bytes, pero el buffer solo %2: el resto se ha perdido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One datagram of %1 bytes: its boundaries are the sender's.</source>
        <translation>
            <numerusform>Un datagrama de %1 byte: sus límites son los del emisor.</numerusform>
            <numerusform>Un datagrama de %1 bytes: sus límites son los del emisor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of the %2 bytes asked for had arrived. recv() returns what is there: its boundaries are neither the sender's send() calls nor the segments.</source>
        <translation>
            <numerusform>Solo había llegado %1 de los %2 bytes pedidos. recv() devuelve lo que hay: sus límites no son los de los send() del emisor ni los de los segmentos.</numerusform>
            <numerusform>Solo habían llegado %1 de los %2 bytes pedidos. recv() devuelve lo que hay: sus límites no son los de los send() del emisor ni los de los segmentos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recv() filled the whole buffer of %1 bytes; more may be waiting.</source>
        <translation>
            <numerusform>recv() llenó todo el buffer de %1 byte; puede haber más esperando.</numerusform>
            <numerusform>recv() llenó todo el buffer de %1 bytes; puede haber más esperando.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next close() will reset the connection (RST) instead of ending it in order (FIN).</source>
        <translation>El próximo close() cerrará la conexión abruptamente (RST), en vez de ordenadamente (FIN).</translation>
    </message>
    <message>
        <source>The port may be bound again although old connections of it are still in TIME_WAIT.</source>
        <translation>El puerto se puede volver a vincular aunque queden conexiones antiguas en TIME_WAIT.</translation>
    </message>
    <message>
        <source>Small segments are sent at once (Nagle's algorithm is off).</source>
        <translation>Los segmentos pequeños se envían enseguida (algoritmo de Nagle desactivado).</translation>
    </message>
    <message>
        <source>%1 was set to %2.</source>
        <translation>%1 vale ahora %2.</translation>
    </message>
    <message numerus="yes">
        <source>Recv-Q: %1 bytes have arrived and wait to be received.</source>
        <translation>
            <numerusform>Recv-Q: ha llegado %1 byte que espera a ser recibido.</numerusform>
            <numerusform>Recv-Q: han llegado %1 bytes que esperan a ser recibidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send-Q: %1 bytes are in the kernel and not yet acknowledged by the peer.</source>
        <translation>
            <numerusform>Send-Q: hay %1 byte en el núcleo que el otro extremo aún no ha confirmado.</numerusform>
            <numerusform>Send-Q: hay %1 bytes en el núcleo que el otro extremo aún no ha confirmado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 connections wait in the queue for accept().</source>
        <translation>
            <numerusform>%1 conexión espera en la cola de accept().</numerusform>
            <numerusform>%1 conexiones esperan en la cola de accept().</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The kernel has dropped %1 datagrams because the receive buffer was full.</source>
        <translation>
            <numerusform>El núcleo ha descartado %1 datagrama porque el buffer de recepción estaba lleno.</numerusform>
            <numerusform>El núcleo ha descartado %1 datagramas porque el buffer de recepción estaba lleno.</numerusform>
        </translation>
    </message>
    <message>
        <source>SO_ERROR is %1: this socket's pending error (connect()'s, if it was connecting).</source>
        <translation>SO_ERROR vale %1: el error pendiente de este socket (el del connect(), si estaba conectando).</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 vale %2.</translation>
    </message>
    <message>
        <source>You asked for this endpoint.</source>
        <translation>Has pedido este socket.</translation>
    </message>
    <message>
        <source>The endpoint is ready: %1</source>
        <translation>El socket está listo: %1</translation>
    </message>
    <message>
        <source>The endpoint could not be made: %1 failed.</source>
        <translation>No se pudo crear el socket: falló %1.</translation>
    </message>
    <message>
        <source>The endpoint has ended; its thread is gone.</source>
        <translation>El socket se ha cerrado; su hilo ya no existe.</translation>
    </message>
    <message numerus="yes">
        <source>%1 were not queued: the send queue is full, or sending is over.</source>
        <translation>
            <numerusform>%1 no entró en la cola: la cola de envío está llena o ya no se puede enviar.</numerusform>
            <numerusform>%1 no entraron en la cola: la cola de envío está llena o ya no se puede enviar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 that were queued will not be sent: the connection ended first.</source>
        <translation>
            <numerusform>%1 que estaba en la cola no se enviará: la conexión terminó antes.</numerusform>
            <numerusform>%1 que estaban en la cola no se enviarán: la conexión terminó antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 wait in the program's own send queue.</source>
        <translation>
            <numerusform>%1 espera en la cola de envío del propio programa.</numerusform>
            <numerusform>%1 esperan en la cola de envío del propio programa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be read: %1</source>
        <translation>No se pudo leer el archivo: %1</translation>
    </message>
    <message>
        <source>Reading was changed: %1</source>
        <translation>Cambió la lectura: %1</translation>
    </message>
    <message>
        <source>The connection to %1 has been started and goes on in the background.</source>
        <translation>La conexión con %1 se ha iniciado y sigue en segundo plano.</translation>
    </message>
    <message>
        <source>%1() failed.</source>
        <translation>%1() falló.</translation>
    </message>
    <message>
        <source>A new socket: descriptor %1. It has no address yet.</source>
        <translation>Un socket nuevo: descriptor %1. Aún no tiene dirección.</translation>
    </message>
    <message>
        <source>The socket now belongs to the address %1.</source>
        <translation>El socket queda vinculado a la dirección %1.</translation>
    </message>
    <message numerus="yes">
        <source>The socket listens. Up to %1 connections may wait for accept(); it will never send or receive itself.</source>
        <translation>
            <numerusform>El socket está a la escucha. Hasta %1 conexión puede esperar a accept(); él mismo nunca enviará ni recibirá.</numerusform>
            <numerusform>El socket está a la escucha. Hasta %1 conexiones pueden esperar a accept(); él mismo nunca enviará ni recibirá.</numerusform>
        </translation>
    </message>
    <message>
        <source>A connection from %1. accept() made a new socket for it: descriptor %2.</source>
        <translation>Una conexión desde %1. accept() creó para ella un socket nuevo: descriptor %2.</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Conectado con %1.</translation>
    </message>
    <message>
        <source>Half-close: this side will send no more (FIN). What the peer still sends can be received.</source>
        <translation>Semicierre: este lado no enviará más (FIN). Lo que aún mande el otro extremo se puede recibir.</translation>
    </message>
    <message>
        <source>The connection was shut down: %1.</source>
        <translation>Se cerró la conexión con shutdown(): %1.</translation>
    </message>
    <message>
        <source>The descriptor %1 is free again.</source>
        <translation>El descriptor %1 vuelve a estar libre.</translation>
    </message>
    <message>
        <source>The socket's own address is %1.</source>
        <translation>La dirección del propio socket es %1.</translation>
    </message>
    <message>
        <source>The peer's address is %1.</source>
        <translation>La dirección del otro extremo es %1.</translation>
    </message>
    <message numerus="yes">
        <source>The resolver found %1 addresses.</source>
        <translation>
            <numerusform>El resolver encontró %1 dirección.</numerusform>
            <numerusform>El resolver encontró %1 direcciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls on this socket no longer wait.</source>
        <translation>Las llamadas sobre este socket ya no esperan.</translation>
    </message>
    <message>
        <source>Calls on this socket may wait (blocking).</source>
        <translation>Las llamadas sobre este socket pueden esperar (bloqueante).</translation>
    </message>
    <message>
        <source>A helper call: the program waits for sockets, or wakes its thread.</source>
        <translation>Una llamada auxiliar: el programa espera a sus sockets o despierta a su hilo.</translation>
    </message>
    <message>
        <source>On the bench this socket is called %1.</source>
        <translation>En el banco de pruebas este socket se llama %1.</translation>
    </message>
    <message>
        <source>Two sockets connected to each other: descriptors %1 and %2.</source>
        <translation>Dos sockets conectados entre sí: descriptores %1 y %2.</translation>
    </message>
    <message>
        <source>An open file, not a socket: descriptor %1.</source>
        <translation>Un archivo abierto, no un socket: descriptor %1.</translation>
    </message>
    <message>
        <source>The time was up: no socket was ready.</source>
        <translation>Se acabó el tiempo: ningún socket estaba listo.</translation>
    </message>
    <message>
        <source>Ready: %1.</source>
        <translation>Listos: %1.</translation>
    </message>
    <message>
        <source>More about this error</source>
        <translation>Más sobre este error</translation>
    </message>
    <message>
        <source>The address %1 goes by the name %2.</source>
        <translation>La dirección %1 tiene el nombre %2.</translation>
    </message>
    <message>
        <source>close() returns at once, and the kernel goes on sending what is left.</source>
        <translation>close() vuelve enseguida, y el núcleo sigue enviando lo que queda.</translation>
    </message>
    <message>
        <source>close() waits up to %1 s for what is left to be sent.</source>
        <translation>close() espera hasta %1 s a que se envíe lo que queda.</translation>
    </message>
    <message numerus="yes">
        <source>The kernel's view of the connection: %1, round trip %2, congestion window %3 segments, in flight %4.</source>
        <translation>
            <numerusform>Cómo ve el núcleo la conexión: %1, ida y vuelta %2, ventana de congestión de %3 segmento, en vuelo %4.</numerusform>
            <numerusform>Cómo ve el núcleo la conexión: %1, ida y vuelta %2, ventana de congestión de %3 segmentos, en vuelo %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>This connection could not be served and was closed: %1 failed. The others go on.</source>
        <translation>Esta conexión no se pudo atender y se cerró: %1 falló. Las demás siguen.</translation>
    </message>
    <message>
        <source>%1 failed, and the work goes on without it.</source>
        <translation>%1 falló, y se sigue sin ella.</translation>
    </message>
    <message>
        <source>Nothing is repeated any more.</source>
        <translation>Ya no se repite nada.</translation>
    </message>
    <message>
        <source>The same is sent again and again, until it is stopped.</source>
        <translation>Se envía lo mismo una y otra vez, hasta que se detenga.</translation>
    </message>
    <message numerus="yes">
        <source>The same is to be sent %1 times.</source>
        <translation>
            <numerusform>Lo mismo se enviará %1 vez.</numerusform>
            <numerusform>Lo mismo se enviará %1 veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>The listener accepts by itself.</source>
        <translation>El socket a la escucha acepta por sí solo.</translation>
    </message>
    <message>
        <source>The listener accepts only when it is told to.</source>
        <translation>El socket a la escucha acepta solo cuando se le pide.</translation>
    </message>
    <message>
        <source>Receiving is paused.</source>
        <translation>La recepción está en pausa.</translation>
    </message>
    <message>
        <source>Receiving is no longer paused.</source>
        <translation>La recepción ya no está en pausa.</translation>
    </message>
    <message>
        <source>Nothing answers the peer by itself.</source>
        <translation>Nada responde por sí solo al otro extremo.</translation>
    </message>
    <message>
        <source>What answers the peer: %1</source>
        <translation>Lo que responde al otro extremo: %1</translation>
    </message>
    <message>
        <source>What serves the connections: %1</source>
        <translation>Lo que atiende las conexiones: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 were not queued: this socket has no destination, and none was given.</source>
        <translation>
            <numerusform>%1 no entró en la cola: este socket no tiene destino, y no se indicó ninguno.</numerusform>
            <numerusform>%1 no entraron en la cola: este socket no tiene destino, y no se indicó ninguno.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file %1, which bind() made, was removed: close() leaves it behind.</source>
        <translation>Se borró el archivo %1, que creó bind(): close() lo deja.</translation>
    </message>
    <message numerus="yes">
        <source>One message of %1 bytes was handed to the kernel. It will arrive whole: SOCK_SEQPACKET keeps boundaries.</source>
        <translation>
            <numerusform>Se entregó al núcleo un mensaje de %1 byte. Llegará entero: SOCK_SEQPACKET conserva los límites.</numerusform>
            <numerusform>Se entregó al núcleo un mensaje de %1 bytes. Llegará entero: SOCK_SEQPACKET conserva los límites.</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty datagram was handed to the kernel: a message of 0 bytes is a message.</source>
        <translation>Se entregó al núcleo un datagrama vacío: un mensaje de 0 bytes es un mensaje.</translation>
    </message>
    <message>
        <source>A send of 0 bytes on a stream sends nothing: the peer will not notice.</source>
        <translation>Un envío de 0 bytes por un flujo no envía nada: el otro extremo no lo notará.</translation>
    </message>
    <message numerus="yes">
        <source>All %1 bytes were taken, the last one as urgent (MSG_OOB): the receiver takes it apart from the stream, and it has no offset there.</source>
        <translation>
            <numerusform>Se aceptó %1 byte, como urgente (MSG_OOB): se recibe aparte del flujo, y no ocupa ninguna posición en él.</numerusform>
            <numerusform>Se aceptaron los %1 bytes, el último como urgente (MSG_OOB): este se recibe aparte del flujo, y no ocupa ninguna posición en él.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1() failed: none of the %2 bytes were taken.</source>
        <translation>
            <numerusform>%1() falló: %2 byte no se aceptó.</numerusform>
            <numerusform>%1() falló: no se aceptó ninguno de los %2 bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has arrived: %1() would have had to wait.</source>
        <translation>No ha llegado nada: %1() habría tenido que esperar.</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes were looked at with MSG_PEEK: they stay in the queue, and the next recv() gives them again.</source>
        <translation>
            <numerusform>Se leyó %1 byte con MSG_PEEK: sigue en la cola, y el próximo recv() lo devolverá otra vez.</numerusform>
            <numerusform>Se leyeron %1 bytes con MSG_PEEK: siguen en la cola, y el próximo recv() los devolverá otra vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>The urgent byte, received with MSG_OOB: it stands beside the stream and has no offset there.</source>
        <translation>El byte urgente, recibido con MSG_OOB: va aparte del flujo y no ocupa ninguna posición en él.</translation>
    </message>
    <message>
        <source>There is no urgent byte, and none will come: the peer has ended its sending.</source>
        <translation>No hay ningún byte urgente, ni lo habrá: el otro extremo ha terminado de enviar.</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes were thrown away unseen: with MSG_TRUNC, TCP on Linux fills no buffer.</source>
        <translation>
            <numerusform>%1 byte se descartó sin leerse: con MSG_TRUNC, TCP no llena ningún buffer en Linux.</numerusform>
            <numerusform>%1 bytes se descartaron sin leerse: con MSG_TRUNC, TCP no llena ningún buffer en Linux.</numerusform>
        </translation>
    </message>
    <message>
        <source>No room was offered, so 0 says nothing: neither that bytes wait nor that the peer has closed.</source>
        <translation>No se ofreció sitio, así que 0 no dice nada: ni que haya bytes esperando ni que el otro extremo haya cerrado.</translation>
    </message>
    <message>
        <source>0 on a SOCK_SEQPACKET socket: the peer has closed, or has sent an empty message. They look alike.</source>
        <translation>0 en un socket SOCK_SEQPACKET: el otro extremo ha cerrado o ha enviado un mensaje vacío. No se distinguen.</translation>
    </message>
    <message>
        <source>An empty datagram: a message of 0 bytes, and no end. A datagram socket's peer cannot end anything.</source>
        <translation>Un datagrama vacío: un mensaje de 0 bytes, no un final. En un socket de datagramas, el otro extremo no puede terminar nada.</translation>
    </message>
    <message numerus="yes">
        <source>The datagram was larger than the buffer of %1 bytes: the rest is lost.</source>
        <translation>
            <numerusform>El datagrama era mayor que el buffer de %1 byte: el resto se ha perdido.</numerusform>
            <numerusform>El datagrama era mayor que el buffer de %1 bytes: el resto se ha perdido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A datagram filled the whole buffer of %1 bytes. If it was larger, the rest is lost, and this call does not say so: with MSG_TRUNC it would.</source>
        <translation>
            <numerusform>Un datagrama llenó todo el buffer de %1 byte. Si era mayor, el resto se ha perdido, y esta llamada no lo dice: con MSG_TRUNC lo diría.</numerusform>
            <numerusform>Un datagrama llenó todo el buffer de %1 bytes. Si era mayor, el resto se ha perdido, y esta llamada no lo dice: con MSG_TRUNC lo diría.</numerusform>
        </translation>
    </message>
    <message>
        <source>A FIN tells the peer that no more bytes follow.</source>
        <translation>Un FIN dice al otro extremo que no llegarán más bytes.</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes were unread, so the kernel sent RST instead of FIN: the peer gets ECONNRESET.</source>
        <translation>
            <numerusform>Quedaba %1 byte sin leer, así que el núcleo envió RST en vez de FIN: el otro extremo recibe ECONNRESET.</numerusform>
            <numerusform>Quedaban %1 bytes sin leer, así que el núcleo envió RST en vez de FIN: el otro extremo recibe ECONNRESET.</numerusform>
        </translation>
    </message>
    <message>
        <source>SO_LINGER was 0 s: RST was sent instead of FIN.</source>
        <translation>SO_LINGER valía 0 s: se envió RST en vez de FIN.</translation>
    </message>
    <message>
        <source>The peer's ECONNRESET shows that RST was sent instead of FIN.</source>
        <translation>El ECONNRESET del otro extremo muestra que se envió RST en vez de FIN.</translation>
    </message>
    <message>
        <source>A FIN was sent, or RST if bytes were unread: the other end is elsewhere, and the journal cannot tell.</source>
        <translation>Se envió FIN, o RST si quedaban bytes sin leer: el otro extremo está en otro sitio, y el diario no puede saberlo.</translation>
    </message>
    <message>
        <source>From now on this socket talks to %1 alone. Nothing was sent: connect() of a datagram socket only fixes the peer.</source>
        <translation>Desde ahora este socket solo habla con %1. No se envió nada: connect() en un socket de datagramas solo fija el otro extremo.</translation>
    </message>
    <message>
        <source>A partial send: the kernel took %1 of the %2 bytes, as much as fitted its buffer. The program must send the rest, %3, itself.</source>
        <translation>Un envío parcial: el núcleo aceptó %1 de los %2 bytes, lo que cabía en su buffer. El programa debe enviar el resto: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%1 datagrams were dropped by the kernel: the receive buffer was full.</source>
        <translation>
            <numerusform>El núcleo descartó %1 datagrama: el buffer de recepción estaba lleno.</numerusform>
            <numerusform>El núcleo descartó %1 datagramas: el buffer de recepción estaba lleno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 were not sent: one datagram cannot hold so much.</source>
        <translation>
            <numerusform>%1 no se envió: no cabe en un datagrama.</numerusform>
            <numerusform>%1 no se enviaron: no caben en un datagrama.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sockets were ready; which ones is not kept.</source>
        <translation>
            <numerusform>%1 socket estaba listo; no se conserva cuál.</numerusform>
            <numerusform>%1 sockets estaban listos; no se conserva cuáles.</numerusform>
        </translation>
    </message>
    <message>
        <source>recv() returned 0: this side has shut its receiving direction. Whether the peer has closed, it does not say.</source>
        <translation>recv() devolvió 0: este lado ha cerrado su sentido de recepción. No dice si el otro extremo ha cerrado.</translation>
    </message>
    <message>
        <source>recv() returned 0: the peer has closed its sending direction and everything it sent has been received.</source>
        <translation>recv() devolvió 0: el otro extremo ha cerrado su sentido de envío y se ha recibido todo lo que envió.</translation>
    </message>
    <message>
        <source>This side had ended its own before: nothing more can be sent either way.</source>
        <translation>Este lado ya había cerrado el suyo: no se puede enviar nada más en ningún sentido.</translation>
    </message>
    <message>
        <source>This side may still send until it closes too.</source>
        <translation>Este lado aún puede enviar hasta que cierre el suyo.</translation>
    </message>
    <message>
        <source>connect() had begun, and nothing tells whether the connection was made by then: if it was, a FIN was sent.</source>
        <translation>connect() había empezado y nada dice si la conexión llegó a establecerse: si fue así, se envió un FIN.</translation>
    </message>
    <message>
        <source>No error is pending. After a non-blocking connect(), once the socket is writable, that means: the connection is made.</source>
        <translation>No hay ningún error pendiente. Tras un connect() no bloqueante, cuando ya se puede escribir en el socket, eso significa que la conexión está establecida.</translation>
    </message>
    <message>
        <source>The peer receives what was sent, and then 0: the end. No segment is sent for that.</source>
        <translation>El otro extremo recibe lo enviado y después 0: el fin. Para eso no se envía ningún segmento.</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes were unread, so the peer gets ECONNRESET.</source>
        <translation>
            <numerusform>Quedaba %1 byte sin leer, así que el otro extremo obtiene ECONNRESET.</numerusform>
            <numerusform>Quedaban %1 bytes sin leer, así que el otro extremo obtiene ECONNRESET.</numerusform>
        </translation>
    </message>
    <message>
        <source>The peer got ECONNRESET: bytes were unread here.</source>
        <translation>El otro extremo obtuvo ECONNRESET: aquí quedaban bytes sin leer.</translation>
    </message>
    <message>
        <source>The peer receives 0, the end, or ECONNRESET if bytes were unread here: the other end is elsewhere, and the journal cannot tell.</source>
        <translation>El otro extremo recibe 0, el fin, o ECONNRESET si aquí quedaban bytes sin leer: está en otro sitio y el diario no puede saberlo.</translation>
    </message>
    <message>
        <source>Another socket that has set it too may be bound to the same address and port.</source>
        <translation>Otro socket que también la active se puede vincular a la misma dirección y el mismo puerto.</translation>
    </message>
    <message>
        <source>No datagram waits, or the next one is empty: FIONREAD tells its size alone.</source>
        <translation>No espera ningún datagrama, o el siguiente está vacío: FIONREAD solo dice su tamaño.</translation>
    </message>
    <message numerus="yes">
        <source>The next datagram has %1 bytes. How many wait behind it, FIONREAD does not tell.</source>
        <translation>
            <numerusform>El datagrama siguiente tiene %1 byte. Cuántos esperan detrás, FIONREAD no lo dice.</numerusform>
            <numerusform>El datagrama siguiente tiene %1 bytes. Cuántos esperan detrás, FIONREAD no lo dice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send-Q: what the peer has not received yet takes %1 bytes of memory, with the kernel's overhead.</source>
        <translation>
            <numerusform>Send-Q: lo que el otro extremo aún no ha recibido ocupa %1 byte de memoria, con lo que el núcleo añade.</numerusform>
            <numerusform>Send-Q: lo que el otro extremo aún no ha recibido ocupa %1 bytes de memoria, con lo que el núcleo añade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send-Q: what has not left this machine yet takes %1 bytes of memory, with the kernel's overhead.</source>
        <translation>
            <numerusform>Send-Q: lo que aún no ha salido de esta máquina ocupa %1 byte de memoria, con lo que el núcleo añade.</numerusform>
            <numerusform>Send-Q: lo que aún no ha salido de esta máquina ocupa %1 bytes de memoria, con lo que el núcleo añade.</numerusform>
        </translation>
    </message>
    <message>
        <source>Half-close: this side will send no more. What the peer still sends can be received.</source>
        <translation>Semicierre: este lado no enviará más. Lo que el otro extremo aún envíe se puede recibir.</translation>
    </message>
    <message>
        <source>The call was made only for a line that names this address with @, and does not count.</source>
        <translation>La llamada se hizo solo para una línea que nombra esta dirección con @, y no cuenta.</translation>
    </message>
</context>
<context>
    <name>FramingKinds</name>
    <message>
        <source>Delimiter</source>
        <translation>Delimitador (bandera de fin)</translation>
    </message>
    <message>
        <source>Each message ends with these bytes. They must not occur inside a message.</source>
        <translation>Cada mensaje termina con estos bytes, que no deben aparecer dentro de un mensaje.</translation>
    </message>
    <message>
        <source>Delimiter, over-reading reader</source>
        <translation>Delimitador, lector que lee de más</translation>
    </message>
    <message>
        <source>A classic mistake: what was received behind the delimiter is thrown away.</source>
        <translation>El error clásico: lo recibido tras el delimitador se descarta.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Each message is a line that ends with \n or \r\n.</source>
        <translation>Cada mensaje es una línea que termina en \n o \r\n.</translation>
    </message>
    <message>
        <source>Lines, universal</source>
        <translation>Líneas, universal</translation>
    </message>
    <message>
        <source>A line may also end with \r alone.</source>
        <translation>Una línea también puede terminar solo en \r.</translation>
    </message>
    <message>
        <source>Length in text</source>
        <translation>Longitud en texto</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>A decimal length, a separator, and that many bytes: 17:you all everybody</source>
        <translation>Una longitud decimal, un separador y esa cantidad de bytes: 17:you all everybody</translation>
    </message>
    <message>
        <source>Netstring</source>
        <translation>Netstring</translation>
    </message>
    <message>
        <source>A decimal length, a colon, that many bytes and a comma: 4:hola,</source>
        <translation>Una longitud decimal, dos puntos, esa cantidad de bytes y una coma: 4:hola,</translation>
    </message>
    <message>
        <source>Length in text, fixed width</source>
        <translation>Longitud en texto, ancho fijo</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>A decimal length with always the same number of digits: 00004hola</source>
        <translation>Una longitud decimal siempre con el mismo número de cifras: 00004hola</translation>
    </message>
    <message>
        <source>Length, 1 byte</source>
        <translation>Longitud, 1 byte</translation>
    </message>
    <message>
        <source>A binary length and that many bytes.</source>
        <translation>Una longitud binaria y esa cantidad de bytes.</translation>
    </message>
    <message>
        <source>Length, 2 bytes, big endian</source>
        <translation>Longitud, 2 bytes, big endian</translation>
    </message>
    <message>
        <source>A binary length in network byte order and that many bytes.</source>
        <translation>Una longitud binaria en orden de red y esa cantidad de bytes.</translation>
    </message>
    <message>
        <source>Length, 2 bytes, little endian</source>
        <translation>Longitud, 2 bytes, little endian</translation>
    </message>
    <message>
        <source>A binary length, least significant byte first, and that many bytes.</source>
        <translation>Una longitud binaria, primero el byte menos significativo, y esa cantidad de bytes.</translation>
    </message>
    <message>
        <source>Length, 4 bytes, big endian</source>
        <translation>Longitud, 4 bytes, big endian</translation>
    </message>
    <message>
        <source>Length, 4 bytes, little endian</source>
        <translation>Longitud, 4 bytes, little endian</translation>
    </message>
    <message>
        <source>Length, 8 bytes, big endian</source>
        <translation>Longitud, 8 bytes, big endian</translation>
    </message>
    <message>
        <source>Length, 8 bytes, little endian</source>
        <translation>Longitud, 8 bytes, little endian</translation>
    </message>
    <message>
        <source>Fixed length</source>
        <translation>Longitud fija</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>All messages are of the same length.</source>
        <translation>Todos los mensajes tienen la misma longitud.</translation>
    </message>
    <message>
        <source>Struct records</source>
        <translation>Registros de struct</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Records of one format of Python's struct.</source>
        <translation>Registros de un formato del struct de Python.</translation>
    </message>
    <message>
        <source>Type byte</source>
        <translation>Byte de tipo</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>The first byte decides: a fixed number of bytes after it, or a length of its own.</source>
        <translation>El primer byte decide: un número fijo de bytes detrás, o una longitud propia.</translation>
    </message>
    <message>
        <source>Until the stream ends</source>
        <translation>Hasta que acabe el flujo</translation>
    </message>
    <message>
        <source>One message: everything until the peer closes.</source>
        <translation>Un solo mensaje: todo hasta que cierre el otro extremo.</translation>
    </message>
    <message>
        <source>None: each recv() a message</source>
        <translation>Ninguna: cada recv(), un mensaje</translation>
    </message>
    <message>
        <source>The naive reader, for comparison.</source>
        <translation>El lector ingenuo, para comparar.</translation>
    </message>
</context>
<context>
    <name>LadderPicture</name>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1()</source>
        <translation>%1()</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 bytes</source>
        <translation>
            <numerusform>%1 de %2 byte</numerusform>
            <numerusform>%1 de %2 bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1 s, took %2</source>
        <translation>a los %1 s, duró %2</translation>
    </message>
    <message numerus="yes">
        <source>RST: %1 bytes unread</source>
        <translation>
            <numerusform>RST: %1 byte sin leer</numerusform>
            <numerusform>RST: %1 bytes sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>FIN or RST</source>
        <translation>FIN o RST</translation>
    </message>
    <message numerus="yes">
        <source>%1 urgent bytes</source>
        <translation>
            <numerusform>%1 byte urgente</numerusform>
            <numerusform>%1 bytes urgentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 + %2 urgent</source>
        <translation>
            <numerusform>%1 + %2 urgente</numerusform>
            <numerusform>%1 + %2 urgentes</numerusform>
        </translation>
    </message>
    <message>
        <source>connection</source>
        <translation>conexión</translation>
    </message>
    <message>
        <source>end</source>
        <translation>fin</translation>
    </message>
    <message numerus="yes">
        <source>ECONNRESET: %1 bytes unread</source>
        <translation>
            <numerusform>ECONNRESET: %1 byte sin leer</numerusform>
            <numerusform>ECONNRESET: %1 bytes sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>end or ECONNRESET</source>
        <translation>fin o ECONNRESET</translation>
    </message>
</context>
<context>
    <name>NoteText</name>
    <message>
        <source>endpoint opened</source>
        <translation>socket pedido</translation>
    </message>
    <message>
        <source>endpoint ready</source>
        <translation>socket listo</translation>
    </message>
    <message>
        <source>endpoint failed</source>
        <translation>socket fallido</translation>
    </message>
    <message>
        <source>endpoint closed</source>
        <translation>socket cerrado</translation>
    </message>
    <message>
        <source>send refused</source>
        <translation>envío rechazado</translation>
    </message>
    <message>
        <source>send dropped</source>
        <translation>envío descartado</translation>
    </message>
    <message>
        <source>send queue</source>
        <translation>cola de envío</translation>
    </message>
    <message>
        <source>file failed</source>
        <translation>error de archivo</translation>
    </message>
    <message>
        <source>socket named</source>
        <translation>nombre del socket</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lectura</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>RST</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automática</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>manual</translation>
    </message>
    <message>
        <source>paced, %1 B every %2 ms</source>
        <translation>periódica, %1 B cada %2 ms</translation>
    </message>
    <message>
        <source>paused; %1</source>
        <translation>en pausa; %1</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>connection failed</source>
        <translation>conexión fallida</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>servicio reducido</translation>
    </message>
    <message>
        <source>repeating</source>
        <translation>repetición</translation>
    </message>
    <message>
        <source>accepting</source>
        <translation>aceptación</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausa</translation>
    </message>
    <message>
        <source>behaviour</source>
        <translation>comportamiento</translation>
    </message>
    <message>
        <source>server model</source>
        <translation>modelo de servidor</translation>
    </message>
    <message>
        <source>no destination</source>
        <translation>sin destino</translation>
    </message>
    <message>
        <source>one event loop for all</source>
        <translation>un bucle de eventos para todos</translation>
    </message>
    <message>
        <source>a thread for each client</source>
        <translation>un hilo por cliente (concurrente)</translation>
    </message>
    <message>
        <source>one client at a time</source>
        <translation>un cliente a la vez (iterativo)</translation>
    </message>
    <message>
        <source>datagrams lost</source>
        <translation>datagramas perdidos</translation>
    </message>
    <message>
        <source>a datagram holds at most %1 B</source>
        <translation>en un datagrama caben como máximo %1 B</translation>
    </message>
    <message>
        <source>too large for one datagram</source>
        <translation>no cabe en un datagrama</translation>
    </message>
    <message>
        <source>The repetition without end is over.</source>
        <translation>La repetición sin fin ha terminado.</translation>
    </message>
    <message numerus="yes">
        <source>%1 repetitions were not made.</source>
        <translation>
            <numerusform>No se hizo %1 repetición.</numerusform>
            <numerusform>No se hicieron %1 repeticiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>step begins</source>
        <translation>empieza un paso</translation>
    </message>
    <message>
        <source>endpoint named</source>
        <translation>nombre del socket pedido</translation>
    </message>
    <message>
        <source>framing</source>
        <translation>delimitación</translation>
    </message>
    <message>
        <source>blocked in</source>
        <translation>bloqueado en</translation>
    </message>
    <message>
        <source>the kernel says</source>
        <translation>el núcleo dice</translation>
    </message>
    <message>
        <source>row of the resolver</source>
        <translation>fila del resolver</translation>
    </message>
    <message>
        <source>name found</source>
        <translation>nombre encontrado</translation>
    </message>
    <message>
        <source>address named</source>
        <translation>nombre de la dirección</translation>
    </message>
    <message>
        <source>A step of the script begins here: %1</source>
        <translation>Aquí empieza un paso del script: %1</translation>
    </message>
    <message>
        <source>In the script this endpoint is called %1.</source>
        <translation>En el script este socket se llama %1.</translation>
    </message>
    <message>
        <source>How what a socket receives is cut into messages: %1</source>
        <translation>Cómo se delimitan los mensajes de lo que recibe un socket: %1</translation>
    </message>
    <message>
        <source>%1 was in no call.</source>
        <translation>%1 no estaba en ninguna llamada.</translation>
    </message>
    <message>
        <source>%1 was still in %2().</source>
        <translation>%1 seguía en %2().</translation>
    </message>
    <message>
        <source>The kernel was asked, and this system does not tell: %1</source>
        <translation>Se ha preguntado al núcleo, y este sistema no lo dice: %1</translation>
    </message>
    <message>
        <source>What the kernel answered when a condition of the script asked it: %1</source>
        <translation>Lo que ha contestado el núcleo a una condición del script: %1</translation>
    </message>
    <message>
        <source>One of the addresses that getaddrinfo() gave: %1</source>
        <translation>Una de las direcciones que ha dado getaddrinfo(): %1</translation>
    </message>
    <message>
        <source>The names that getnameinfo() gave: %1</source>
        <translation>Los nombres que ha dado getnameinfo(): %1</translation>
    </message>
    <message>
        <source>The script made an address structure: %1</source>
        <translation>El script ha creado una estructura de dirección: %1</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>observación</translation>
    </message>
    <message>
        <source>sending is over</source>
        <translation>el envío ha terminado</translation>
    </message>
    <message>
        <source>the others are too far behind</source>
        <translation>los demás van demasiado atrasados</translation>
    </message>
</context>
<context>
    <name>OccasionTexts</name>
    <message>
        <source>The other end</source>
        <translation>El otro extremo</translation>
    </message>
    <message>
        <source>The other end (%1)</source>
        <translation>El otro extremo (%1)</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falló: %1</translation>
    </message>
    <message>
        <source>Closed abruptly</source>
        <translation>Cierre abrupto</translation>
    </message>
    <message>
        <source>Reset: RST</source>
        <translation>Cierre abrupto: RST</translation>
    </message>
    <message>
        <source>End of the stream</source>
        <translation>Fin del flujo</translation>
    </message>
    <message>
        <source>It would have to wait: %1</source>
        <translation>Habría que esperar: %1</translation>
    </message>
    <message>
        <source>Datagram cut</source>
        <translation>Datagrama cortado</translation>
    </message>
    <message>
        <source>Backlog full</source>
        <translation>Backlog lleno</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Envíos juntos</translation>
    </message>
    <message numerus="yes">
        <source>%2 called close() without having received %1 bytes that were sent to it. That is why its kernel sent RST instead of FIN.</source>
        <translation>
            <numerusform>%2 llamó a close() sin haber recibido %1 byte que se le había enviado. Por eso su núcleo envió RST en lugar de FIN.</numerusform>
            <numerusform>%2 llamó a close() sin haber recibido %1 bytes que se le habían enviado. Por eso su núcleo envió RST en lugar de FIN.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 had set SO_LINGER to 0 s and called close(): its kernel sent RST instead of FIN, and threw away what was still to be sent.</source>
        <translation>%1 puso SO_LINGER a 0 s y llamó a close(): su núcleo envió RST en lugar de FIN y descartó lo que quedaba por enviar.</translation>
    </message>
    <message>
        <source>%1 had called close() before. Its kernel answered what was sent to it after that with RST: no program is there any more to receive it.</source>
        <translation>%1 ya había llamado a close(). Su núcleo respondió con RST a lo que se le envió después: allí ya no hay ningún programa que lo reciba.</translation>
    </message>
    <message>
        <source>No socket listens on %1: the kernel of that machine answered the SYN with RST. Has the server been started, and is it the right port?</source>
        <translation>No hay ningún socket a la escucha en %1: el núcleo de esa máquina respondió al SYN con RST. ¿Está en marcha el servidor, y es ese su puerto?</translation>
    </message>
    <message>
        <source>%1 is still open here: its kernel, or something on the way, sent the RST.</source>
        <translation>%1 sigue abierto aquí: su núcleo, o algo en el camino, envió el RST.</translation>
    </message>
    <message>
        <source>The other end sent RST: it called close() with bytes unread or with SO_LINGER set to 0 s, or its program had gone. It lives elsewhere, and the journal cannot tell.</source>
        <translation>El otro extremo envió RST: llamó a close() con bytes sin recibir o con SO_LINGER a 0 s, o su programa ya no existía. No está en esta ventana, y el registro no puede saberlo.</translation>
    </message>
    <message>
        <source>The other end gets ECONNRESET.</source>
        <translation>El otro extremo recibe ECONNRESET.</translation>
    </message>
    <message>
        <source>RST was sent instead of FIN: the other end gets ECONNRESET.</source>
        <translation>Se envió RST en lugar de FIN: el otro extremo recibe ECONNRESET.</translation>
    </message>
    <message numerus="yes">
        <source>This end called close() without having received %1 bytes that were sent to it.</source>
        <translation>
            <numerusform>Este extremo llamó a close() sin haber recibido %1 byte que se le había enviado.</numerusform>
            <numerusform>Este extremo llamó a close() sin haber recibido %1 bytes que se le habían enviado.</numerusform>
        </translation>
    </message>
    <message>
        <source>This end had set SO_LINGER to 0 s and called close().</source>
        <translation>Este extremo puso SO_LINGER a 0 s y llamó a close().</translation>
    </message>
    <message numerus="yes">
        <source>%2 called close() without having received %1 bytes that were sent to it.</source>
        <translation>
            <numerusform>%2 llamó a close() sin haber recibido %1 byte que se le había enviado.</numerusform>
            <numerusform>%2 llamó a close() sin haber recibido %1 bytes que se le habían enviado.</numerusform>
        </translation>
    </message>
    <message>
        <source>The other end called close() with bytes unread, or has gone.</source>
        <translation>El otro extremo llamó a close() con bytes sin recibir, o ya no existe.</translation>
    </message>
    <message>
        <source>%1 had called close() before: no program is there any more to receive it.</source>
        <translation>%1 ya había llamado a close(): allí ya no hay ningún programa que lo reciba.</translation>
    </message>
    <message>
        <source>%1() returned 0: everything that was sent has been received, and no more will come.</source>
        <translation>%1() devolvió 0: se ha recibido todo lo que se envió, y no llegará nada más.</translation>
    </message>
    <message>
        <source>%1 called shutdown(SHUT_WR). It still receives: this end may go on sending.</source>
        <translation>%1 llamó a shutdown(SHUT_WR). Todavía recibe: este extremo puede seguir enviando.</translation>
    </message>
    <message>
        <source>%1 called close(): what is sent to it from now on cannot reach it.</source>
        <translation>%1 llamó a close(): lo que se le envíe a partir de ahora no puede llegarle.</translation>
    </message>
    <message>
        <source>%1 called close(): what is sent to it from now on will be answered with RST.</source>
        <translation>%1 llamó a close(): a lo que se le envíe a partir de ahora responderá con RST.</translation>
    </message>
    <message>
        <source>The other end called shutdown() or close(): it lives elsewhere, and the journal cannot tell which.</source>
        <translation>El otro extremo llamó a shutdown() o a close(): no está en esta ventana, y el registro no puede saber a cuál.</translation>
    </message>
    <message>
        <source>The send buffer is full: what was sent before has not left it.</source>
        <translation>El buffer de envío está lleno: lo que se envió antes aún no ha salido de él.</translation>
    </message>
    <message numerus="yes">
        <source>The send buffer is full, because the other end has not received what was sent before. None of the %1 bytes was accepted: they are still the program's to send.</source>
        <translation>
            <numerusform>El buffer de envío está lleno, porque el otro extremo no ha recibido lo que se envió antes. El byte no se aceptó: el programa aún tiene que enviarlo.</numerusform>
            <numerusform>El buffer de envío está lleno, porque el otro extremo no ha recibido lo que se envió antes. No se aceptó ninguno de los %1 bytes: el programa aún tiene que enviarlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 has not received %1 bytes that were sent before: they fill its receive buffer and the send buffer here.</source>
        <translation>
            <numerusform>%2 no ha recibido %1 byte que se envió antes: llena su buffer de recepción y el de envío de este extremo.</numerusform>
            <numerusform>%2 no ha recibido %1 bytes que se enviaron antes: llenan su buffer de recepción y el de envío de este extremo.</numerusform>
        </translation>
    </message>
    <message>
        <source>It receives only when it is told to: its recv() will make room.</source>
        <translation>Solo recibe cuando se le ordena: su recv() hará sitio.</translation>
    </message>
    <message>
        <source>Its next recv() will make room.</source>
        <translation>Su próximo recv() hará sitio.</translation>
    </message>
    <message>
        <source>accept() found nobody: no client stands in the queue of this socket. As soon as one connects, the socket is readable.</source>
        <translation>accept() no encontró a nadie: en la cola de este socket no hay ningún cliente. En cuanto se conecte uno, el socket estará listo para leer.</translation>
    </message>
    <message>
        <source>No datagram has arrived that was not received before. With a blocking socket %1() would wait for one.</source>
        <translation>No ha llegado ningún datagrama que no se haya recibido ya. Con un socket bloqueante, %1() esperaría a uno.</translation>
    </message>
    <message>
        <source>With a blocking socket %1() would wait.</source>
        <translation>Con un socket bloqueante, %1() esperaría.</translation>
    </message>
    <message>
        <source>%1 has not sent anything yet.</source>
        <translation>%1 aún no ha enviado nada.</translation>
    </message>
    <message numerus="yes">
        <source>%2 has sent %1 bytes so far, and they have all been received before.</source>
        <translation>
            <numerusform>%2 ha enviado %1 byte hasta ahora, y ya se había recibido.</numerusform>
            <numerusform>%2 ha enviado %1 bytes hasta ahora, y ya se habían recibido todos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes that the other end has sent are still on their way.</source>
        <translation>
            <numerusform>%1 byte que el otro extremo ha enviado sigue en camino.</numerusform>
            <numerusform>%1 bytes que el otro extremo ha enviado siguen en camino.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing from the other end has arrived that was not received before.</source>
        <translation>No ha llegado nada del otro extremo que no se haya recibido ya.</translation>
    </message>
    <message numerus="yes">
        <source>The other end sent a datagram larger than the buffer of %1 bytes that this call had: the rest is lost.</source>
        <translation>
            <numerusform>El otro extremo envió un datagrama mayor que el buffer de %1 byte que tenía esta llamada: el resto se ha perdido.</numerusform>
            <numerusform>El otro extremo envió un datagrama mayor que el buffer de %1 bytes que tenía esta llamada: el resto se ha perdido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other end sent one datagram of %1 bytes. The buffer of this call had %2: the last %3 are lost, and the next call will not give them.</source>
        <translation>
            <numerusform>El otro extremo envió un datagrama de %1 byte. El buffer de esta llamada tenía %2: los últimos %3 se han perdido, y la próxima llamada no los dará.</numerusform>
            <numerusform>El otro extremo envió un datagrama de %1 bytes. El buffer de esta llamada tenía %2: los últimos %3 se han perdido, y la próxima llamada no los dará.</numerusform>
        </translation>
    </message>
    <message>
        <source>The call itself does not say so: with MSG_TRUNC it would.</source>
        <translation>La llamada misma no lo dice: con MSG_TRUNC lo diría.</translation>
    </message>
    <message>
        <source>The queue of the listening socket has no room for one more client: its accept() will make room.</source>
        <translation>En la cola del socket a la escucha no cabe ningún cliente más: su accept() hará sitio.</translation>
    </message>
    <message numerus="yes">
        <source>%1 clients are connected and wait in the queue, more than the backlog of %2: this end has not called accept(). The SYN of the next client will get no answer until accept() has made room.</source>
        <translation>
            <numerusform>%1 cliente está conectado y espera en la cola, más que el backlog de %2: este extremo no ha llamado a accept(). El SYN del próximo cliente no tendrá respuesta hasta que accept() haga sitio.</numerusform>
            <numerusform>%1 clientes están conectados y esperan en la cola, más que el backlog de %2: este extremo no ha llamado a accept(). El SYN del próximo cliente no tendrá respuesta hasta que accept() haga sitio.</numerusform>
        </translation>
    </message>
    <message>
        <source>A stream keeps their bytes, not their borders.</source>
        <translation>Un flujo conserva sus bytes, no sus límites.</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>más de %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>«%1» (%2)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>%2 had called send() several times before this %1() returned.</source>
        <translation>%2 había llamado a send() varias veces antes de que este %1() volviera.</translation>
    </message>
    <message>
        <source>One %1() brought bytes of %2 send() calls.</source>
        <translation>Un solo %1() trajo bytes de %2 llamadas a send().</translation>
    </message>
    <message>
        <source>One %1() brought bytes of %2 send() calls: %3.</source>
        <translation>Un solo %1() trajo bytes de %2 llamadas a send(): %3.</translation>
    </message>
    <message>
        <source>%2 had made them all before this %1() returned.</source>
        <translation>%2 las había hecho todas antes de que este %1() volviera.</translation>
    </message>
</context>
<context>
    <name>PictureFile</name>
    <message>
        <source>The file's name must end in .png, .svg or .pdf.</source>
        <translation>El nombre del archivo debe terminar en .png, .svg o .pdf.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Imágenes (*.png *.svg *.pdf)</translation>
    </message>
</context>
<context>
    <name>PlotFile</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>Guardar la gráfica</translation>
    </message>
    <message>
        <source>Picture (*.png);;PDF (*.pdf);;Numbers (*.csv)</source>
        <translation>Imagen (*.png);;PDF (*.pdf);;Números (*.csv)</translation>
    </message>
</context>
<context>
    <name>SaveFile</name>
    <message>
        <source>%1 is there already. Write over it?</source>
        <translation>%1 ya existe. ¿Sobrescribirlo?</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>SendFailures</name>
    <message numerus="yes">
        <source>%1 bytes were not taken: too much is waiting to be sent.</source>
        <translation>
            <numerusform>%1 byte no se aceptó: hay demasiado esperando a enviarse.</numerusform>
            <numerusform>%1 bytes no se aceptaron: hay demasiado esperando a enviarse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes that waited to be sent were given up.</source>
        <translation>
            <numerusform>%1 byte que esperaba a enviarse se descartó.</numerusform>
            <numerusform>%1 bytes que esperaban a enviarse se descartaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be sent: %1</source>
        <translation>El archivo no se pudo enviar: %1</translation>
    </message>
    <message numerus="yes">
        <source>EMSGSIZE: %1 bytes do not fit one datagram.</source>
        <translation>
            <numerusform>EMSGSIZE: %1 byte no cabe en un datagrama.</numerusform>
            <numerusform>EMSGSIZE: %1 bytes no caben en un datagrama.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SocketNames</name>
    <message>
        <source>fd %1</source>
        <translation>fd %1</translation>
    </message>
    <message>
        <source>listener %1</source>
        <translation>servidor %1</translation>
    </message>
    <message>
        <source>client → %1</source>
        <translation>cliente → %1</translation>
    </message>
    <message>
        <source>client %1 → %2</source>
        <translation>cliente %1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>datagrams %1</source>
        <translation>datagramas %1</translation>
    </message>
    <message>
        <source>UDP %1</source>
        <translation>UDP %1</translation>
    </message>
    <message>
        <source>connection fd %1</source>
        <translation>conexión fd %1</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>conexión %1</translation>
    </message>
</context>
<context>
    <name>StreamPicture</name>
    <message numerus="yes">
        <source>%1 calls</source>
        <translation>
            <numerusform>%1 llamada</numerusform>
            <numerusform>%1 llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>asked</source>
        <translation>pedido</translation>
    </message>
    <message>
        <source>by the program</source>
        <translation>por el programa</translation>
    </message>
    <message>
        <source>send() accepted</source>
        <translation>aceptado por send()</translation>
    </message>
    <message>
        <source>in the kernel</source>
        <translation>en el núcleo</translation>
    </message>
    <message>
        <source>sent, not yet received</source>
        <translation>enviado, aún sin recibir</translation>
    </message>
    <message>
        <source>recv() chunks</source>
        <translation>fragmentos de recv()</translation>
    </message>
    <message numerus="yes">
        <source>%1 whole</source>
        <translation>
            <numerusform>%1 completo</numerusform>
            <numerusform>%1 completos</numerusform>
        </translation>
    </message>
    <message>
        <source>, broken</source>
        <translation>, interrumpida</translation>
    </message>
    <message>
        <source>, 1 waiting</source>
        <translation>, 1 incompleto</translation>
    </message>
    <message>
        <source>, %1 lost</source>
        <translation>, %1 perdidos</translation>
    </message>
    <message>
        <source>frames %1</source>
        <translation>mensajes %1</translation>
    </message>
    <message>
        <source>naive reader</source>
        <translation>lector ingenuo</translation>
    </message>
    <message>
        <source>1 recv = 1 message</source>
        <translation>1 recv = 1 mensaje</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>1 cell = 1 byte</source>
        <translation>1 celda = 1 byte</translation>
    </message>
    <message numerus="yes">
        <source>send(%1 bytes)</source>
        <translation>
            <numerusform>send(%1 byte)</numerusform>
            <numerusform>send(%1 bytes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes not taken</source>
        <translation>
            <numerusform>%1 byte no entró</numerusform>
            <numerusform>%1 bytes no entraron</numerusform>
        </translation>
    </message>
    <message>
        <source>end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>nothing waits in the kernel</source>
        <translation>nada espera en el núcleo</translation>
    </message>
    <message>
        <source>known only when both ends are on this machine</source>
        <translation>solo se sabe si ambos extremos están aquí</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como mucho %1</translation>
    </message>
    <message>
        <source>✗ lost</source>
        <translation>✗ perdido</translation>
    </message>
    <message numerus="yes">
        <source>✗ incomplete: %1 bytes left over</source>
        <translation>
            <numerusform>✗ incompleto: sobra %1 byte</numerusform>
            <numerusform>✗ incompleto: sobran %1 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %1 left over</source>
        <translation>
            <numerusform>✗ sobra %1</numerusform>
            <numerusform>✗ sobran %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %1 of %2 bytes</source>
        <translation>
            <numerusform>falta %1 de %2 bytes</numerusform>
            <numerusform>faltan %1 de %2 bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 missing</source>
        <translation>
            <numerusform>falta %1</numerusform>
            <numerusform>faltan %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes without an end yet</source>
        <translation>
            <numerusform>%1 byte aún sin final</numerusform>
            <numerusform>%1 bytes aún sin final</numerusform>
        </translation>
    </message>
    <message>
        <source>no end yet</source>
        <translation>aún sin final</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 right</source>
        <translation>
            <numerusform>%1 de %2 correcto</numerusform>
            <numerusform>%1 de %2 correctos</numerusform>
        </translation>
    </message>
    <message>
        <source>✗ split, merged</source>
        <translation>✗ partido, unido</translation>
    </message>
    <message>
        <source>✗ merged</source>
        <translation>✗ unido</translation>
    </message>
    <message>
        <source>✗ split</source>
        <translation>✗ partido</translation>
    </message>
    <message>
        <source>datagrams sent</source>
        <translation>datagramas enviados</translation>
    </message>
    <message numerus="yes">
        <source>%1 dropped</source>
        <translation>
            <numerusform>%1 descartado</numerusform>
            <numerusform>%1 descartados</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing dropped</source>
        <translation>nada descartado</translation>
    </message>
    <message>
        <source>datagrams received</source>
        <translation>datagramas recibidos</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 cut off</source>
        <translation>
            <numerusform>%1, %2 truncado</numerusform>
            <numerusform>%1, %2 truncados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, all whole</source>
        <translation>%1, todos enteros</translation>
    </message>
    <message numerus="yes">
        <source>, %1 damaged</source>
        <translation>
            <numerusform>, %1 dañado</numerusform>
            <numerusform>, %1 dañados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>no byte was sent</source>
        <translation>no se ha enviado ningún byte</translation>
    </message>
    <message>
        <source>✗ dropped, the receive buffer was full: %1</source>
        <translation>✗ descartados, el buffer de recepción estaba lleno: %1</translation>
    </message>
    <message>
        <source>known only when the receiver is on this machine</source>
        <translation>solo se sabe si el receptor está aquí</translation>
    </message>
    <message numerus="yes">
        <source>the next one waits: %1 bytes</source>
        <translation>
            <numerusform>el siguiente espera: %1 byte</numerusform>
            <numerusform>el siguiente espera: %1 bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>✗ damaged</source>
        <translation>✗ dañado</translation>
    </message>
    <message numerus="yes">
        <source>, %1 failed</source>
        <translation>
            <numerusform>, %1 fallida</numerusform>
            <numerusform>, %1 fallidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ %1 split</source>
        <translation>
            <numerusform>✗ %1 partido</numerusform>
            <numerusform>✗ %1 partidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %1 merged</source>
        <translation>
            <numerusform>, %1 unido</numerusform>
            <numerusform>, %1 unidos</numerusform>
        </translation>
    </message>
    <message>
        <source>✗ broken</source>
        <translation>✗ interrumpida</translation>
    </message>
    <message>
        <source>, 1 incomplete</source>
        <translation>, 1 incompleto</translation>
    </message>
    <message numerus="yes">
        <source>✗ %1 bytes never received</source>
        <translation>
            <numerusform>✗ %1 byte nunca recibido</numerusform>
            <numerusform>✗ %1 bytes nunca recibidos</numerusform>
        </translation>
    </message>
    <message>
        <source>not known: the kernel was not asked</source>
        <translation>no se sabe: no se ha preguntado al núcleo</translation>
    </message>
</context>
<context>
    <name>SystemFacts</name>
    <message>
        <source>/proc is not there: the ranges of ephemeral and privileged ports are the usual ones, not this system's.</source>
        <translation>Falta /proc: los rangos de puertos efímeros y privilegiados son los habituales, no los de este sistema.</translation>
    </message>
    <message>
        <source>/etc/services is not there: services have no names here, and http is no port. Numbers work.</source>
        <translation>Falta /etc/services: aquí los servicios no tienen nombre, y http no es ningún puerto. Los números sí valen.</translation>
    </message>
    <message>
        <source>No name server is set (/etc/resolv.conf): only names of /etc/hosts are found. Addresses work.</source>
        <translation>No hay servidor de nombres configurado (/etc/resolv.conf): solo se encuentran los nombres de /etc/hosts. Las direcciones sí valen.</translation>
    </message>
    <message>
        <source>No interface has an IPv6 address: ::1 and its like are not reached from here.</source>
        <translation>Ninguna interfaz tiene dirección IPv6: desde aquí no se llega a ::1 ni a otras.</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Endpoint</source>
        <translation>&amp;Socket</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Call by hand</source>
        <translation>Llamada manual</translation>
    </message>
    <message>
        <source>Call bench</source>
        <translation>Banco de pruebas</translation>
    </message>
    <message>
        <source>In the list of endpoints</source>
        <translation>En la lista de sockets</translation>
    </message>
    <message>
        <source>In the message</source>
        <translation>En el mensaje</translation>
    </message>
    <message>
        <source>In tables</source>
        <translation>En las tablas</translation>
    </message>
    <message>
        <source>In the bytes</source>
        <translation>En los bytes</translation>
    </message>
    <message>
        <source>In pictures</source>
        <translation>En los diagramas</translation>
    </message>
    <message>
        <source>TCP echo on this machine</source>
        <translation>Eco TCP en esta máquina</translation>
    </message>
    <message>
        <source>Save the plot…</source>
        <translation>Guardar la gráfica…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>TCP client</source>
        <translation>Cliente TCP</translation>
    </message>
    <message>
        <source>TCP listener</source>
        <translation>Servidor TCP</translation>
    </message>
    <message>
        <source>UDP socket</source>
        <translation>Socket UDP</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escribir un mensaje</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send a file…</source>
        <translation>Enviar un archivo…</translation>
    </message>
    <message>
        <source>Repetition and pieces…</source>
        <translation>Repetición y trozos…</translation>
    </message>
    <message>
        <source>Stop repeating</source>
        <translation>Dejar de repetir</translation>
    </message>
    <message>
        <source>Saved messages…</source>
        <translation>Mensajes guardados…</translation>
    </message>
    <message>
        <source>Recv once</source>
        <translation>Recibir una vez</translation>
    </message>
    <message>
        <source>Call %1() once, with the size below the endpoints</source>
        <translation>Invocar %1() una vez, con el tamaño que figura bajo la lista de sockets</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>Pausar lectura</translation>
    </message>
    <message>
        <source>Do not receive until released: the receive queue fills</source>
        <translation>No recibir hasta soltarlo: la cola de recepción se llena</translation>
    </message>
    <message>
        <source>Accept automatically</source>
        <translation>Aceptar automáticamente</translation>
    </message>
    <message>
        <source>Accept connections as they come</source>
        <translation>Aceptar las conexiones según llegan</translation>
    </message>
    <message>
        <source>Accept once</source>
        <translation>Aceptar una vez</translation>
    </message>
    <message>
        <source>Call accept() once</source>
        <translation>Invocar accept() una vez</translation>
    </message>
    <message>
        <source>Half-close</source>
        <translation>Semicierre</translation>
    </message>
    <message>
        <source>shutdown(SHUT_WR): send no more, still receive</source>
        <translation>shutdown(SHUT_WR): no enviar más, seguir recibiendo</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Enviar RST</translation>
    </message>
    <message>
        <source>End the connection abruptly, with RST</source>
        <translation>Cerrar la conexión abruptamente, con RST</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the selected connection or endpoint; take a closed one away</source>
        <translation>Cerrar el socket seleccionado; quitar uno ya cerrado</translation>
    </message>
    <message>
        <source>Go to the endpoints</source>
        <translation>Ir a los sockets</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Gráficas</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Tamaño de texto habitual</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Buscar una orden…</translation>
    </message>
    <message>
        <source>Type a part of its name, in any language of the program</source>
        <translation>Escribe parte de su nombre, en cualquiera de los idiomas del programa</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Teclas…</translation>
    </message>
    <message>
        <source>Every command, and the key that it has</source>
        <translation>Todas las órdenes y la tecla de cada una</translation>
    </message>
    <message>
        <source>Addresses and names…</source>
        <translation>Direcciones y nombres…</translation>
    </message>
    <message>
        <source>Errors…</source>
        <translation>Errores…</translation>
    </message>
    <message>
        <source>About Enchufe</source>
        <translation>Acerca de Enchufe</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>Place everything by its bytes</source>
        <translation>Colocar todo según sus bytes</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <source>Place everything by its time</source>
        <translation>Colocar todo según su tiempo</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>ajustar</translation>
    </message>
    <message>
        <source>Show the whole stream</source>
        <translation>Mostrar todo el flujo</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>follow</source>
        <translation>seguir</translation>
    </message>
    <message>
        <source>Follow the newest bytes</source>
        <translation>Seguir los bytes más recientes</translation>
    </message>
    <message>
        <source>save</source>
        <translation>guardar</translation>
    </message>
    <message>
        <source>Save the picture as PNG, SVG or PDF</source>
        <translation>Guardar la imagen como PNG, SVG o PDF</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Put a call into the line, with its usual arguments</source>
        <translation>Pone una llamada en la línea, con sus argumentos habituales</translation>
    </message>
    <message>
        <source>Replay the calls</source>
        <translation>Repetir las llamadas</translation>
    </message>
    <message>
        <source>Save the calls…</source>
        <translation>Guardar las llamadas…</translation>
    </message>
    <message>
        <source>Load and make calls…</source>
        <translation>Cargar y ejecutar llamadas…</translation>
    </message>
    <message>
        <source>Close all and start anew</source>
        <translation>Cerrar todo y empezar de nuevo</translation>
    </message>
    <message>
        <source>Close, or take a closed one away</source>
        <translation>Cerrar, o quitar uno ya cerrado</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>Mensajes anteriores</translation>
    </message>
    <message>
        <source>Later messages</source>
        <translation>Mensajes posteriores</translation>
    </message>
    <message>
        <source>Do not take what was pasted</source>
        <translation>No usar lo pegado</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>Seleccionar todas las filas</translation>
    </message>
    <message>
        <source>Copy as hex</source>
        <translation>Copiar en hexadecimal</translation>
    </message>
    <message>
        <source>Select all bytes</source>
        <translation>Seleccionar todos los bytes</translation>
    </message>
    <message>
        <source>The call or message before</source>
        <translation>La llamada o el mensaje anterior</translation>
    </message>
    <message>
        <source>The call or message after</source>
        <translation>La llamada o el mensaje siguiente</translation>
    </message>
    <message>
        <source>The lane or row above</source>
        <translation>La fila de arriba</translation>
    </message>
    <message>
        <source>The lane or row below</source>
        <translation>La fila de abajo</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>To the end, and follow</source>
        <translation>Al final, y seguir lo nuevo</translation>
    </message>
    <message>
        <source>On the projector</source>
        <translation>En el proyector</translation>
    </message>
    <message>
        <source>For the projector</source>
        <translation>Para el proyector</translation>
    </message>
    <message>
        <source>The whole screen, larger text, the view and one sentence</source>
        <translation>Toda la pantalla, texto más grande, la vista y una frase</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>Volver a la ventana</translation>
    </message>
    <message>
        <source>&amp;Scenes</source>
        <translation>E&amp;scenas</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Siguiente paso</translation>
    </message>
    <message>
        <source>From the start</source>
        <translation>Desde el principio</translation>
    </message>
    <message>
        <source>Close what the scene made, and play it again</source>
        <translation>Cerrar lo que creó la escena y volver a reproducirla</translation>
    </message>
    <message>
        <source>Put everything back</source>
        <translation>Dejarlo como estaba</translation>
    </message>
    <message>
        <source>Leave the scene: its sockets are closed, and framing, filters, view and what was chosen are as before</source>
        <translation>Salir de la escena: se cierran sus sockets, y la delimitación, los filtros, la vista y lo elegido quedan como antes</translation>
    </message>
    <message>
        <source>The other end</source>
        <translation>El otro extremo</translation>
    </message>
    <message>
        <source>Choose the other end of this conversation: what is shown stays</source>
        <translation>Elegir el otro extremo de esta conversación: lo que se muestra no cambia</translation>
    </message>
    <message>
        <source>The other direction</source>
        <translation>El otro sentido</translation>
    </message>
    <message>
        <source>Show what goes the other way</source>
        <translation>Mostrar lo que va en el otro sentido</translation>
    </message>
    <message>
        <source>Ends of the conversation</source>
        <translation>Extremos de la conversación</translation>
    </message>
    <message>
        <source>While an explanation is shown</source>
        <translation>Mientras se muestra una explicación</translation>
    </message>
    <message>
        <source>Explanations</source>
        <translation>Explicaciones</translation>
    </message>
    <message>
        <source>Explain by itself a failed call, RST, the end of a stream, EAGAIN, a cut datagram, a full backlog and merged bytes</source>
        <translation>Explicar sin que se pida una llamada fallida, RST, el fin de un flujo, EAGAIN, un datagrama cortado, un backlog lleno y bytes juntos</translation>
    </message>
    <message>
        <source>Put the explanation away</source>
        <translation>Quitar la explicación</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::ActionsModel</name>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::AddressDialog</name>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Structures</source>
        <translation>Estructuras</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation>Interfaces</translation>
    </message>
    <message>
        <source>Special addresses</source>
        <translation>Direcciones especiales</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::BenchPanel</name>
    <message>
        <source>Sockets of the bench</source>
        <translation>Sockets del banco de pruebas</translation>
    </message>
    <message>
        <source>Calls made</source>
        <translation>Llamadas ejecutadas</translation>
    </message>
    <message>
        <source>A call, such as: s = socket inet stream</source>
        <translation>Una llamada, como: s = socket inet stream</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Make this call (Enter)</source>
        <translation>Ejecutar esta llamada (Intro)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>End the call in which the chosen socket is blocked</source>
        <translation>Interrumpir la llamada en la que está bloqueado el socket elegido</translation>
    </message>
    <message>
        <source>Replay, save, load</source>
        <translation>Repetir, guardar, cargar</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>No se pudo leer %1: %2</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>Save the calls</source>
        <translation>Guardar las llamadas</translation>
    </message>
    <message>
        <source>Calls (*.calls)</source>
        <translation>Llamadas (*.calls)</translation>
    </message>
    <message>
        <source>Load calls</source>
        <translation>Cargar llamadas</translation>
    </message>
    <message>
        <source>Calls (*.calls);;All files (*)</source>
        <translation>Llamadas (*.calls);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>verb</comment>
        <translation>Ejecutar</translation>
    </message>
    <message>
        <source>Put %1() into the line, with its usual arguments</source>
        <translation>Poner %1() en la línea, con sus argumentos habituales</translation>
    </message>
    <message>
        <source>This is a line of a script, not a call.</source>
        <translation>Esto es una línea de un guion, no una llamada.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>This script reaches beyond this machine. Play it?</source>
        <translation>Este guion sale de esta máquina. ¿Ejecutarlo?</translation>
    </message>
    <message>
        <source>A scene is on, and these are its sockets: put everything back first.</source>
        <translation>Hay una escena en curso y estos son sus sockets: déjalo antes como estaba.</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::BenchSockets</name>
    <message>
        <source>blocked in %1(): %2 s</source>
        <translation>bloqueado en %1(): %2 s</translation>
    </message>
    <message>
        <source>elsewhere %1</source>
        <translation>desde otro hilo, %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>fd</source>
        <translation>fd</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Remoto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::BenchTranscript</name>
    <message>
        <source>… blocked</source>
        <translation>… bloqueada</translation>
    </message>
    <message>
        <source>… waits for your own call</source>
        <translation>… espera a tu propia llamada</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::ClientDialog</name>
    <message>
        <source>TCP client</source>
        <translation>Cliente TCP</translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation>Conectar con</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>any; or address:port</source>
        <translation>cualquiera, o dirección:puerto</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>the system's own</source>
        <translation>el del sistema</translation>
    </message>
    <message>
        <source>Give up connecting after</source>
        <translation>Desistir si no conecta en</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Write the name or the address of the server.</source>
        <translation>Escribe el nombre o la dirección del servidor.</translation>
    </message>
    <message>
        <source>Write where to connect from as address:port, with a port from 0 to 65535.</source>
        <translation>Escribe desde dónde conectar como dirección:puerto, con un puerto de 0 a 65535.</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::CommandPalette</name>
    <message>
        <source>A part of a command's name</source>
        <translation>Parte del nombre de una orden</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Órdenes encontradas</translation>
    </message>
    <message>
        <source>No command is called that.</source>
        <translation>Ninguna orden se llama así.</translation>
    </message>
    <message>
        <source>Not possible with what is selected now.</source>
        <translation>No es posible con lo que está seleccionado ahora.</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::DatagramDialog</name>
    <message>
        <source>UDP socket</source>
        <translation>Socket UDP</translation>
    </message>
    <message>
        <source>bind() it to an address, so that others can find it</source>
        <translation>Vincularlo a una dirección con bind(), para que otros lo encuentren</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>host:port; may be left empty</source>
        <translation>host:puerto; puede quedar vacío</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Enviar a</translation>
    </message>
    <message>
        <source>connect() to it: one peer only, and its errors are reported</source>
        <translation>Conectarlo a él con connect(): un solo extremo remoto, y se conocen sus errores</translation>
    </message>
    <message>
        <source>Allow broadcasts (SO_BROADCAST)</source>
        <translation>Permitir broadcast (SO_BROADCAST)</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Write the destination as host:port, with a port from 0 to 65535.</source>
        <translation>Escribe el destino como host:puerto, con un puerto de 0 a 65535.</translation>
    </message>
    <message>
        <source>connect() needs a destination.</source>
        <translation>connect() necesita un destino.</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::Destination</name>
    <message>
        <source>This path is empty or too long.</source>
        <translation>Esta ruta está vacía o es demasiado larga.</translation>
    </message>
    <message>
        <source>Write the destination as host:port, with a port from 0 to 65535.</source>
        <translation>Escribe el destino como host:puerto, con un puerto de 0 a 65535.</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::DetailsPanel</name>
    <message>
        <source>call</source>
        <translation>llamada</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Encoding of the text side</source>
        <translation>Codificación del lado de texto</translation>
    </message>
    <message>
        <source>Bytes of the selection</source>
        <translation>Bytes de la selección</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ha pasado</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nada seleccionado</translation>
    </message>
    <message>
        <source>Select a row to see its bytes and what happened.</source>
        <translation>Selecciona una fila para ver sus bytes y qué ha pasado.</translation>
    </message>
    <message>
        <source>Newest: %1()</source>
        <translation>Última llamada: %1()</translation>
    </message>
    <message>
        <source>Selected: %1 rows</source>
        <translation>Selección: %1 filas</translation>
    </message>
    <message>
        <source>Selected: %1() of socket %2</source>
        <translation>Selección: %1() del socket %2</translation>
    </message>
    <message>
        <source>%1 … %2 of the stream</source>
        <translation>%1 … %2 del flujo</translation>
    </message>
    <message>
        <source>+%1 s, took %2</source>
        <translation>+%1 s, duró %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 bytes</source>
        <translation>los primeros %1 bytes</translation>
    </message>
    <message numerus="yes">
        <source>%1 selected</source>
        <translation>
            <numerusform>%1 seleccionado</numerusform>
            <numerusform>%1 seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: frame #%1</source>
        <translation>Selección: mensaje #%1</translation>
    </message>
    <message>
        <source>framing</source>
        <translation>delimitación</translation>
    </message>
    <message>
        <source>The reader had received these bytes behind the delimiter and threw them away. They belong to the next message, which can no longer be put together.</source>
        <translation>El lector había recibido estos bytes tras el delimitador y los descartó. Pertenecen al mensaje siguiente, que ya no se puede recomponer.</translation>
    </message>
    <message numerus="yes">
        <source>A message of %1 bytes</source>
        <translation>
            <numerusform>Un mensaje de %1 byte</numerusform>
            <numerusform>Un mensaje de %1 bytes</numerusform>
        </translation>
    </message>
    <message>
        <source> after a header of %1.</source>
        <translation> tras una cabecera de %1.</translation>
    </message>
    <message>
        <source> and a delimiter of %1.</source>
        <translation> y un delimitador de %1.</translation>
    </message>
    <message>
        <source>Its bytes came in %1 chunks: one recv() would not have been enough. The framer kept the beginning until the rest had come.</source>
        <translation>Sus bytes llegaron en %1 fragmentos: un solo recv() no habría bastado. El receptor guardó el principio hasta que llegó el resto.</translation>
    </message>
    <message>
        <source>It lies within one chunk.</source>
        <translation>Cabe en un solo fragmento.</translation>
    </message>
    <message numerus="yes">
        <source>The reader takes these %1 bytes for a message, but its beginning was among those it had thrown away.</source>
        <translation>
            <numerusform>El lector toma este %1 byte por un mensaje, pero su principio estaba entre los que había descartado.</numerusform>
            <numerusform>El lector toma estos %1 bytes por un mensaje, pero su principio estaba entre los que había descartado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, one message</source>
        <translation>
            <numerusform>%1, un mensaje</numerusform>
            <numerusform>%1, un mensaje</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2, cut</source>
        <translation>%1 de %2, truncado</translation>
    </message>
    <message>
        <source>%1, cut</source>
        <translation>%1, truncado</translation>
    </message>
    <message>
        <source>Newest that moved bytes: %1()</source>
        <translation>La última que movió bytes: %1()</translation>
    </message>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>Aquí aún no ha pasado nada.</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::EndCard</name>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>client, elsewhere</source>
        <translation>cliente, fuera</translation>
    </message>
    <message>
        <source>server</source>
        <translation>servidor</translation>
    </message>
    <message>
        <source>server, elsewhere</source>
        <translation>servidor, fuera</translation>
    </message>
    <message>
        <source>UDP socket</source>
        <translation>Socket UDP</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <translation>fuera</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Recv once</source>
        <translation>Recibir una vez</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Enviar…</translation>
    </message>
    <message>
        <source>write a message that it sends</source>
        <translation>escribir un mensaje para que lo envíe</translation>
    </message>
    <message>
        <source>call %1() once</source>
        <translation>llamar a %1() una vez</translation>
    </message>
    <message>
        <source>Pause reading</source>
        <translation>Pausar lectura</translation>
    </message>
    <message>
        <source>do not receive until released: the receive queue fills</source>
        <translation>no recibir hasta soltarlo: la cola de recepción se llena</translation>
    </message>
    <message>
        <source>Half-close</source>
        <translation>Semicierre</translation>
    </message>
    <message>
        <source>shutdown(SHUT_WR): send no more, still receive</source>
        <translation>shutdown(SHUT_WR): no enviar más, seguir recibiendo</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Enviar RST</translation>
    </message>
    <message>
        <source>end the connection abruptly, with RST</source>
        <translation>cerrar abruptamente la conexión, con RST</translation>
    </message>
    <message>
        <source>%1: choose this end</source>
        <translation>%1: elegir este extremo</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, elegido</translation>
    </message>
    <message>
        <source>%1  R %2  S %3</source>
        <translation>%1  R %2  S %3</translation>
    </message>
    <message>
        <source>fd %1. R: bytes in the kernel that wait for recv(). S: bytes sent that the other end has not acknowledged.</source>
        <translation>fd %1. R: bytes en el núcleo que esperan a recv(). S: bytes enviados que el otro extremo no ha confirmado.</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::EndpointControls</name>
    <message>
        <source>Select an endpoint that can send.</source>
        <translation>Selecciona un socket que pueda enviar.</translation>
    </message>
    <message>
        <source>A listening socket never sends. It has no connection yet.</source>
        <translation>Un socket a la escucha nunca envía. Aún no tiene ninguna conexión.</translation>
    </message>
    <message>
        <source>A listening socket never sends: select one of its connections.</source>
        <translation>Un socket a la escucha nunca envía: selecciona una de sus conexiones.</translation>
    </message>
    <message>
        <source>This socket is closed.</source>
        <translation>Este socket está cerrado.</translation>
    </message>
    <message>
        <source>This side has said it will send no more.</source>
        <translation>Este lado ha dicho que no enviará más.</translation>
    </message>
    <message>
        <source>Not connected yet.</source>
        <translation>Aún no está conectado.</translation>
    </message>
    <message>
        <source>The connection was reset.</source>
        <translation>La conexión se cerró abruptamente (RST).</translation>
    </message>
    <message>
        <source>On the call bench send() is a call of its own: press it there.</source>
        <translation>En el banco de pruebas send() es una llamada más: ejecútala allí.</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::EndpointDialog</name>
    <message>
        <source>name, address or unix:/path</source>
        <translation>nombre, dirección o unix:/ruta</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Más ajustes</translation>
    </message>
    <message>
        <source>never (MSG_DONTWAIT on each call)</source>
        <translation>nunca (MSG_DONTWAIT en cada llamada)</translation>
    </message>
    <message>
        <source>never (O_NONBLOCK)</source>
        <translation>nunca (O_NONBLOCK)</translation>
    </message>
    <message>
        <source>yes: calls block this endpoint</source>
        <translation>sí: las llamadas bloquean este socket</translation>
    </message>
    <message>
        <source>Calls wait</source>
        <translation>Las llamadas esperan</translation>
    </message>
    <message>
        <source>the system's own</source>
        <translation>el del sistema</translation>
    </message>
    <message>
        <source>Send buffer (SO_SNDBUF)</source>
        <translation>Buffer de envío (SO_SNDBUF)</translation>
    </message>
    <message>
        <source>Receive buffer (SO_RCVBUF)</source>
        <translation>Buffer de recepción (SO_RCVBUF)</translation>
    </message>
    <message>
        <source>Send small segments at once (TCP_NODELAY)</source>
        <translation>Enviar enseguida los segmentos pequeños (TCP_NODELAY)</translation>
    </message>
    <message>
        <source>Take the port although old connections linger (SO_REUSEADDR)</source>
        <translation>Reutilizar el puerto aunque queden conexiones antiguas (SO_REUSEADDR)</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automática</translation>
    </message>
    <message>
        <source>paced</source>
        <translation>periódica</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>manual</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Bytes of each recv()</source>
        <translation>Bytes de cada recv()</translation>
    </message>
    <message>
        <source>One recv() every</source>
        <translation>Un recv() cada</translation>
    </message>
    <message>
        <source>Answers with</source>
        <translation>Responde con</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>A port is needed: a number from 0 to 65535, or a service name such as http.</source>
        <translation>Hace falta un puerto: un número de 0 a 65535 o un nombre de servicio como http.</translation>
    </message>
    <message>
        <source>%1 is not a port: a port is a number from 0 to 65535.</source>
        <translation>%1 no es un puerto: un puerto es un número de 0 a 65535.</translation>
    </message>
    <message>
        <source>More about this error</source>
        <translation>Más sobre este error</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Argument</source>
        <translation>Argumento</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::EndpointModel</name>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>looking up the name…</source>
        <translation>resolviendo el nombre…</translation>
    </message>
    <message>
        <source>fd %1</source>
        <translation>fd %1</translation>
    </message>
    <message>
        <source>queue %1/%2</source>
        <translation>cola %1/%2</translation>
    </message>
    <message>
        <source>queue of %1</source>
        <translation>cola de %1</translation>
    </message>
    <message>
        <source>R %1  S %2</source>
        <translation>R %1  S %2</translation>
    </message>
    <message>
        <source>+%1 to send</source>
        <translation>+%1 por enviar</translation>
    </message>
    <message>
        <source>drops %1</source>
        <translation>descartes %1</translation>
    </message>
    <message>
        <source>Protocol: %1
Local: %2
Remote: %3
Sent: %4
Received: %5</source>
        <translation>Protocolo: %1
Local: %2
Remoto: %3
Enviado: %4
Recibido: %5</translation>
    </message>
    <message numerus="yes">
        <source>%1 earlier connections, %2</source>
        <translation>
            <numerusform>%1 conexión anterior, %2</numerusform>
            <numerusform>%1 conexiones anteriores, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed, and no longer listed one by one. Their calls are in Calls as long as the journal keeps them.</source>
        <translation>Cerradas, y ya no se listan una a una. Sus llamadas están en Llamadas mientras el diario las conserve.</translation>
    </message>
    <message>
        <source>closed, summed up</source>
        <translation>cerradas, sumadas</translation>
    </message>
    <message>
        <source>an earlier endpoint</source>
        <translation>un socket anterior</translation>
    </message>
    <message>
        <source>an earlier connection</source>
        <translation>una conexión anterior</translation>
    </message>
    <message>
        <source>The state in brackets is what its last call left: the kernel may know more by now.</source>
        <translation>El estado entre paréntesis es el que dejó su última llamada: el núcleo puede saber ya algo más.</translation>
    </message>
    <message>
        <source>R %1</source>
        <translation>R %1</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::EndpointPanel</name>
    <message>
        <source>Endpoints</source>
        <translation>Sockets</translation>
    </message>
    <message numerus="yes">
        <source>Endpoints · %1 earlier, %2</source>
        <translation>
            <numerusform>Sockets · %1 anterior, %2</numerusform>
            <numerusform>Sockets · %1 anteriores, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::EndsBar</name>
    <message>
        <source>Show what goes from the left to the right</source>
        <translation>Mostrar lo que va de izquierda a derecha</translation>
    </message>
    <message>
        <source>Show what goes from the right to the left</source>
        <translation>Mostrar lo que va de derecha a izquierda</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::ErrorGalleryDialog</name>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>POSIX</source>
        <translation>POSIX</translation>
    </message>
    <message>
        <source>Number here</source>
        <translation>Número aquí</translation>
    </message>
    <message>
        <source>Winsock</source>
        <translation>Winsock</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Su número</translation>
    </message>
    <message>
        <source>Produce it</source>
        <translation>Producirlo</translation>
    </message>
    <message>
        <source>Make the calls that end in this error, on real sockets</source>
        <translation>Ejecutar las llamadas que acaban en este error, con sockets reales</translation>
    </message>
    <message>
        <source>The calls</source>
        <translation>Las llamadas</translation>
    </message>
    <message>
        <source>The calls that produce it are shown here.</source>
        <translation>Aquí se ven las llamadas que lo producen.</translation>
    </message>
    <message>
        <source>The calls that produce it on Linux end otherwise on this system.</source>
        <translation>Las llamadas que lo producen en Linux acaban de otro modo en este sistema.</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabajando…</translation>
    </message>
    <message>
        <source>✓ %1, for real</source>
        <translation>✓ %1, de verdad</translation>
    </message>
    <message>
        <source>✗ this system answered otherwise</source>
        <translation>✗ este sistema respondió otra cosa</translation>
    </message>
    <message>
        <source>Name, number or meaning</source>
        <translation>Nombre, número o significado</translation>
    </message>
    <message>
        <source>No error here has this in its name, its numbers or its meaning.</source>
        <translation>Ningún error de aquí lo tiene en su nombre, sus números o su significado.</translation>
    </message>
    <message>
        <source>✗ it could not be tried: %1</source>
        <translation>✗ no se ha podido intentar: %1</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::FailureLine</name>
    <message>
        <source>What happened</source>
        <translation>Qué ha pasado</translation>
    </message>
    <message>
        <source>What happened: show the failed call</source>
        <translation>Qué ha pasado: mostrar la llamada que ha fallado</translation>
    </message>
    <message>
        <source>Put the message away</source>
        <translation>Quitar el aviso</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::FramesModel</name>
    <message>
        <source>✗ thrown away by the reader</source>
        <translation>✗ descartado por el lector</translation>
    </message>
    <message>
        <source>bytes no longer kept</source>
        <translation>bytes que ya no se conservan</translation>
    </message>
    <message numerus="yes">
        <source>✗ %1 bytes, and a record has %2</source>
        <translation>
            <numerusform>✗ %1 byte, y un registro tiene %2</numerusform>
            <numerusform>✗ %1 bytes, y un registro tiene %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Fragmentos</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Carga útil</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>✗ damaged: </source>
        <translation>✗ dañado: </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::FramesView</name>
    <message>
        <source>Frames by</source>
        <translation>Mensajes según</translation>
    </message>
    <message>
        <source>Framer</source>
        <translation>Delimitación</translation>
    </message>
    <message>
        <source>Decode as</source>
        <translation>Decodificar como</translation>
    </message>
    <message>
        <source>text; or a struct format such as &gt;iif</source>
        <translation>texto; o un formato struct, como &gt;iif</translation>
    </message>
    <message>
        <source>Byte order @ = &lt; &gt; !, then x c b B ? h H i I l L q Q n N e f d s p P with counts, as in Python's struct</source>
        <translation>Orden de bytes @ = &lt; &gt; !, y después x c b B ? h H i I l L q Q n N e f d s p P con repeticiones, como en el struct de Python</translation>
    </message>
    <message>
        <source>Struct format</source>
        <translation>Formato struct</translation>
    </message>
    <message>
        <source>Follow the newest row</source>
        <translation>Seguir la fila más reciente</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Fields of the record</source>
        <translation>Campos del registro</translation>
    </message>
    <message>
        <source>Position %1: %2</source>
        <translation>Posición %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 frames</source>
        <translation>
            <numerusform>%1 mensaje</numerusform>
            <numerusform>%1 mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes waiting</source>
        <translation>
            <numerusform>%1 byte a la espera</numerusform>
            <numerusform>%1 bytes a la espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 older left out</source>
        <translation>
            <numerusform>%1 anterior sin mostrar</numerusform>
            <numerusform>%1 anteriores sin mostrar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::FramingForm</name>
    <message>
        <source>How messages are told apart</source>
        <translation>Cómo se delimitan los mensajes</translation>
    </message>
    <message>
        <source>The length counts the header too</source>
        <translation>La longitud incluye la cabecera</translation>
    </message>
    <message>
        <source>The same in one line, as enchufe-cli --framing takes it</source>
        <translation>Lo mismo en una línea, como lo acepta enchufe-cli --framing</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Carga útil</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Cut the stream</source>
        <translation>Cortar el flujo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>In one line</source>
        <translation>En una línea</translation>
    </message>
    <message>
        <source>Largest frame</source>
        <translation>Mensaje más largo</translation>
    </message>
    <message>
        <source>Position %1: %2</source>
        <translation>Posición %1: %2</translation>
    </message>
    <message>
        <source>✗ lost</source>
        <translation>✗ perdido</translation>
    </message>
    <message>
        <source>Nothing has been received yet.</source>
        <translation>Aún no se ha recibido nada.</translation>
    </message>
    <message>
        <source>✗ damaged: </source>
        <translation>✗ dañado: </translation>
    </message>
    <message numerus="yes">
        <source>%1 frames</source>
        <translation>
            <numerusform>%1 mensaje</numerusform>
            <numerusform>%1 mensajes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in the first %1 bytes</source>
        <translation>
            <numerusform> en el primer byte (%1)</numerusform>
            <numerusform> en los primeros %1 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::HistogramPlot</name>
    <message>
        <source>Chunk sizes</source>
        <translation>Tamaños de los fragmentos</translation>
    </message>
    <message>
        <source>Time between chunks</source>
        <translation>Tiempo entre fragmentos</translation>
    </message>
    <message>
        <source>Sizes of send()</source>
        <translation>Tamaños de send()</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Qué se cuenta</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histograma</translation>
    </message>
    <message>
        <source>Save the histogram</source>
        <translation>Guardar el histograma</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::InterfacesPage</name>
    <message>
        <source>This machine's interfaces</source>
        <translation>Interfaces de esta máquina</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Interfaz</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Broadcast</source>
        <translation>Broadcast</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer otra vez</translation>
    </message>
    <message>
        <source>Broadcast and multicast of a UDP socket of this window</source>
        <translation>Broadcast y multicast de un socket UDP de esta ventana</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>UDP socket</source>
        <translation>Socket UDP</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>On interface</source>
        <translation>En la interfaz</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>IP_ADD_MEMBERSHIP: from now on the group's datagrams come here too</source>
        <translation>IP_ADD_MEMBERSHIP: desde ahora los datagramas del grupo llegan también aquí</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>IP_DROP_MEMBERSHIP</source>
        <translation>IP_DROP_MEMBERSHIP</translation>
    </message>
    <message>
        <source>Send through it</source>
        <translation>Enviar por ella</translation>
    </message>
    <message>
        <source>IP_MULTICAST_IF: the interface that datagrams to groups leave through</source>
        <translation>IP_MULTICAST_IF: la interfaz por la que salen los datagramas a grupos</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>TTL of multicast</source>
        <translation>TTL de multicast</translation>
    </message>
    <message>
        <source>IP_MULTICAST_TTL: 0 stays on this machine, 1 on this network</source>
        <translation>IP_MULTICAST_TTL: con 0 no sale de esta máquina; con 1, de esta red</translation>
    </message>
    <message>
        <source>Loop back</source>
        <translation>Copia propia</translation>
    </message>
    <message>
        <source>IP_MULTICAST_LOOP: a copy for this machine. On the loopback interface every datagram comes back anyway.</source>
        <translation>IP_MULTICAST_LOOP: una copia para esta máquina. En la interfaz de loopback todo datagrama vuelve de todos modos.</translation>
    </message>
    <message>
        <source>May broadcast</source>
        <translation>Permitir broadcast</translation>
    </message>
    <message>
        <source>SO_BROADCAST: without it sendto() a broadcast address is EACCES</source>
        <translation>SO_BROADCAST: sin esta opción, sendto() a una dirección de broadcast da EACCES</translation>
    </message>
    <message>
        <source>up</source>
        <translation>activa</translation>
    </message>
    <message>
        <source>down</source>
        <translation>inactiva</translation>
    </message>
    <message>
        <source>loopback</source>
        <translation>loopback</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>broadcast</translation>
    </message>
    <message>
        <source>multicast</source>
        <translation>multicast</translation>
    </message>
    <message>
        <source>fd %1</source>
        <translation>fd %1</translation>
    </message>
    <message>
        <source>There is no UDP socket yet: Ctrl+U in the main window makes one.</source>
        <translation>Aún no hay ningún socket UDP: Ctrl+U en la ventana principal crea uno.</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::KernelPlot</name>
    <message>
        <source>Choose a value</source>
        <translation>Elige un valor</translation>
    </message>
    <message>
        <source>Plot of one of the kernel's values</source>
        <translation>Gráfica de uno de los valores del núcleo</translation>
    </message>
    <message>
        <source>Save the plot of the kernel's value</source>
        <translation>Guardar la gráfica del valor del núcleo</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::KernelValuesModel</name>
    <message>
        <source>this system does not tell</source>
        <translation>este sistema no lo dice</translation>
    </message>
    <message>
        <source>this kernel does not tell</source>
        <translation>este núcleo no lo dice</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>sin límite</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::KernelView</name>
    <message>
        <source>Every socket of the window, as ss prints it</source>
        <translation>Cada socket de la ventana, como lo muestra ss</translation>
    </message>
    <message>
        <source>What the kernel says of this socket</source>
        <translation>Lo que el núcleo dice de este socket</translation>
    </message>
    <message>
        <source>Choose a value to plot it</source>
        <translation>Elige un valor para verlo en la gráfica</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>All lines of the table above</source>
        <translation>Todas las líneas de la tabla de arriba</translation>
    </message>
    <message>
        <source>No socket is selected.</source>
        <translation>No hay ningún socket seleccionado.</translation>
    </message>
    <message>
        <source>Not one end of a flow: it has no peer.</source>
        <translation>Sin otro extremo: no forma parte de ninguna transmisión.</translation>
    </message>
    <message>
        <source>The five values of this flow: %1 · %2 · %3 · %4 · %5</source>
        <translation>Los cinco parámetros de esta transmisión: %1 · %2 · %3 · %4 · %5</translation>
    </message>
    <message>
        <source>(Not plotted.)</source>
        <translation>(No se dibuja.)</translation>
    </message>
    <message>
        <source>This socket is closed: ss has no line for it.</source>
        <translation>Este socket está cerrado: ss no tiene ninguna línea suya.</translation>
    </message>
    <message>
        <source>The connection is over: ss has no line for it.</source>
        <translation>La conexión ha terminado: ss no tiene ninguna línea suya.</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::KeyList</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Filter: a command, a place or a key</source>
        <translation>Filtro: una orden, un lugar o una tecla</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Las órdenes y sus teclas</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::LadderView</name>
    <message>
        <source>Options and names</source>
        <translation>Opciones y nombres</translation>
    </message>
    <message>
        <source>Show setsockopt, getsockopt, getsockname and getaddrinfo too</source>
        <translation>Mostrar también setsockopt, getsockopt, getsockname y getaddrinfo</translation>
    </message>
    <message>
        <source>Save the picture as PNG, SVG or PDF</source>
        <translation>Guardar la imagen como PNG, SVG o PDF</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Interacción</translation>
    </message>
    <message>
        <source>UDP socket</source>
        <translation>Socket UDP</translation>
    </message>
    <message>
        <source>server</source>
        <translation>servidor</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>the other side %1</source>
        <translation>el otro extremo %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 older calls left out</source>
        <translation>
            <numerusform>%1 llamada anterior omitida</numerusform>
            <numerusform>%1 llamadas anteriores omitidas</numerusform>
        </translation>
    </message>
    <message>
        <source>ladder</source>
        <translation>interacción</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::ListenerDialog</name>
    <message>
        <source>TCP listener</source>
        <translation>Servidor TCP</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>Escuchar en</translation>
    </message>
    <message>
        <source>Everyone on your networks can connect to this address.</source>
        <translation>Cualquiera en tus redes puede conectarse a esta dirección.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Connections that may wait (backlog)</source>
        <translation>Conexiones que pueden esperar (backlog)</translation>
    </message>
    <message>
        <source>Accept connections as they come</source>
        <translation>Aceptar las conexiones según llegan</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Write the address to listen on; 0.0.0.0 is every interface.</source>
        <translation>Escribe la dirección en la que escuchar; 0.0.0.0 son todas las interfaces.</translation>
    </message>
    <message>
        <source>One event loop for all</source>
        <translation>Un bucle de eventos para todos</translation>
    </message>
    <message>
        <source>A thread for each client</source>
        <translation>Un hilo por cliente (concurrente)</translation>
    </message>
    <message>
        <source>One client at a time</source>
        <translation>Un cliente a la vez (iterativo)</translation>
    </message>
    <message>
        <source>How several clients are served: the same three clients, three outcomes</source>
        <translation>Cómo se atiende a varios clientes: los mismos tres clientes, tres resultados</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>nothing; or text such as hola\n</source>
        <translation>nada; o un texto como hola\n</translation>
    </message>
    <message>
        <source>Send to each new client</source>
        <translation>Enviar a cada cliente nuevo</translation>
    </message>
    <message>
        <source>… and half-close (shutdown)</source>
        <translation>… y hacer un semicierre (shutdown)</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::MainMenus</name>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::MainWindow</name>
    <message>
        <source>Enchufe – socket playground</source>
        <translation>Enchufe – laboratorio de sockets</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::MessageInput</name>
    <message>
        <source>The line is full: %1 characters. Paste a longer message into the empty line.</source>
        <translation>La línea está llena: %1 caracteres. Pega un mensaje más largo en la línea vacía.</translation>
    </message>
    <message>
        <source>%1 characters are too many for this line: clear it first; they are then taken as one message.</source>
        <translation>%1 caracteres son demasiados para esta línea: vacíala antes y se tomarán como un solo mensaje.</translation>
    </message>
    <message>
        <source>%1 characters are too many for the values of a struct record.</source>
        <translation>%1 caracteres son demasiados para los valores de un registro de struct.</translation>
    </message>
    <message>
        <source>%1 bytes, pasted (Esc takes them away)</source>
        <translation>%1 bytes pegados (Esc los quita)</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::NewestCard</name>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Why? Show the call and its bytes</source>
        <translation>¿Por qué? Mostrar la llamada y sus bytes</translation>
    </message>
    <message>
        <source>Show the call and its bytes</source>
        <translation>Mostrar la llamada y sus bytes</translation>
    </message>
    <message>
        <source>Put the explanation away</source>
        <translation>Quitar la explicación</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::OptionsModel</name>
    <message>
        <source>not on this system</source>
        <translation>no en este sistema</translation>
    </message>
    <message>
        <source>asked: %1</source>
        <translation>pedido: %1</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Opción</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::OptionsView</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Read all</source>
        <translation>Leer todas</translation>
    </message>
    <message>
        <source>getsockopt() of every option that this socket has</source>
        <translation>getsockopt() de cada opción que tiene este socket</translation>
    </message>
    <message>
        <source>Socket options</source>
        <translation>Opciones del socket</translation>
    </message>
    <message>
        <source>Double-click a value to set it</source>
        <translation>Haz doble clic en un valor para cambiarlo</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::PlotPanel</name>
    <message>
        <source>Save the plot as PNG, PDF or CSV</source>
        <translation>Guardar la gráfica como PNG, PDF o CSV</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::PortsPage</name>
    <message>
        <source>Port or service</source>
        <translation>Puerto o servicio</translation>
    </message>
    <message>
        <source>Ranges of ports</source>
        <translation>Rangos de puertos</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Puertos</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>What they are for</source>
        <translation>Para qué son</translation>
    </message>
    <message>
        <source>Given to bind(): the system chooses a free one. No packet carries it.</source>
        <translation>Dado a bind(): el sistema elige uno libre. Ningún paquete lo lleva.</translation>
    </message>
    <message>
        <source>Services of the system: http, domain, ssh… IANA gives them out.</source>
        <translation>Servicios del sistema: http, domain, ssh… Los asigna la IANA.</translation>
    </message>
    <message>
        <source>Programs of users; IANA keeps the list, nobody enforces it.</source>
        <translation>Programas de usuario; la IANA lleva la lista, pero nadie la impone.</translation>
    </message>
    <message>
        <source>Never given out by IANA: for clients, for a while.</source>
        <translation>La IANA no los asigna nunca: son efímeros, para clientes.</translation>
    </message>
    <message>
        <source>privileged here</source>
        <translation>privilegiados aquí</translation>
    </message>
    <message>
        <source>bind() without privilege: EACCES. Connecting to them is free.</source>
        <translation>bind() sin privilegio: EACCES. Conectarse a ellos es libre.</translation>
    </message>
    <message>
        <source>This system asks no privilege for any port.</source>
        <translation>Este sistema no pide privilegio para ningún puerto.</translation>
    </message>
    <message>
        <source>ephemeral here</source>
        <translation>efímeros aquí</translation>
    </message>
    <message>
        <source>What this system gives to connect(), to the first sendto() and to bind() with port 0.</source>
        <translation>Lo que este sistema da a connect(), al primer sendto() y a bind() con puerto 0.</translation>
    </message>
    <message>
        <source>Neither a port (0 to 65535) nor a service that this system knows.</source>
        <translation>Ni un puerto (de 0 a 65535) ni un servicio que este sistema conozca.</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::Projector</name>
    <message>
        <source>%1  back     %2 …  another view     %3  a command</source>
        <translation>%1  volver     %2 …  otra vista     %3  una orden</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::QueuePlot</name>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>Plot of the kernel's queues</source>
        <translation>Gráfica de las colas del núcleo</translation>
    </message>
    <message>
        <source>Save the plot of the queues</source>
        <translation>Guardar la gráfica de las colas</translation>
    </message>
    <message>
        <source>Queues · %1</source>
        <translation>Colas · %1</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::ReadingKnobs</name>
    <message>
        <source>Automatic</source>
        <translation>Automática</translation>
    </message>
    <message>
        <source>Paced</source>
        <translation>Periódica</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Recepción</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>How to read</source>
        <translation>Cómo leer</translation>
    </message>
    <message>
        <source>Bytes of each %1()</source>
        <translation>Bytes de cada %1()</translation>
    </message>
    <message>
        <source>Milliseconds between paced reads</source>
        <translation>Milisegundos entre lecturas periódicas</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::RecordModel</name>
    <message>
        <source>Time (s)</source>
        <translation>Tiempo (s)</translation>
    </message>
    <message>
        <source>fd</source>
        <translation>fd</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>Obtenido</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>no longer kept</source>
        <translation>ya no se conserva</translation>
    </message>
    <message>
        <source>(end: the peer will send no more)</source>
        <translation>(fin: el otro extremo no enviará más)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>(bytes no longer kept)</source>
        <translation>(bytes ya no conservados)</translation>
    </message>
    <message numerus="yes">
        <source>(cut off: the datagram had %1 bytes)</source>
        <translation>
            <numerusform>(truncado: el datagrama tenía %1 byte)</numerusform>
            <numerusform>(truncado: el datagrama tenía %1 bytes)</numerusform>
        </translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Hilo</translation>
    </message>
    <message>
        <source>The system calls this thread %1</source>
        <translation>El sistema llama %1 a este hilo</translation>
    </message>
    <message>
        <source>(the end, or an empty message)</source>
        <translation>(el final, o un mensaje vacío)</translation>
    </message>
    <message>
        <source>(thrown away unseen: MSG_TRUNC)</source>
        <translation>(descartado sin leerse: MSG_TRUNC)</translation>
    </message>
    <message>
        <source>%1 of %2, cut</source>
        <translation>%1 de %2, truncado</translation>
    </message>
    <message>
        <source>%1, cut</source>
        <translation>%1, truncado</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::RecordView</name>
    <message>
        <source>Both directions</source>
        <translation>Ambos sentidos</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sentido</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Todas las llamadas</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Filter: text, \x0a, an error, an address…</source>
        <translation>Filtro: texto, \x0a, un error, una dirección…</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrar por texto</translation>
    </message>
    <message>
        <source>Helper calls</source>
        <translation>Llamadas auxiliares</translation>
    </message>
    <message>
        <source>Show the calls made to wait and to look: epoll_wait, ioctl, fcntl, wake-ups</source>
        <translation>Mostrar las llamadas ejecutadas para esperar y mirar: epoll_wait, ioctl, fcntl, avisos entre hilos</translation>
    </message>
    <message>
        <source>Follow the newest row</source>
        <translation>Seguir la fila más reciente</translation>
    </message>
    <message>
        <source>Clear this view; nothing is lost in the journal</source>
        <translation>Vaciar esta vista; en el diario no se pierde nada</translation>
    </message>
    <message>
        <source>Clear this view</source>
        <translation>Vaciar esta vista</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Fragmentos</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 fila</numerusform>
            <numerusform>%1 filas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 older left out</source>
        <translation>
            <numerusform>%1 anterior sin mostrar</numerusform>
            <numerusform>%1 anteriores sin mostrar</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>Copy bytes as text</source>
        <translation>Copiar los bytes como texto</translation>
    </message>
    <message>
        <source>Copy bytes as hex</source>
        <translation>Copiar los bytes en hexadecimal</translation>
    </message>
    <message>
        <source>Copy bytes as C array</source>
        <translation>Copiar los bytes como array de C</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop copying</source>
        <translation>Dejar de copiar</translation>
    </message>
    <message>
        <source>Copying: %1 of %2 rows…</source>
        <translation>Copiando: %1 de %2 filas…</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 rows were copied: the text is too long.</source>
        <translation>Solo se han copiado las primeras %1 de %2 filas: el texto es demasiado largo.</translation>
    </message>
    <message>
        <source>Both ends</source>
        <translation>Ambos extremos</translation>
    </message>
    <message>
        <source>Show the calls of the conversation's other end too, if it lives here</source>
        <translation>Mostrar también las llamadas del otro extremo de la conversación, si está aquí</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::RepeatButton</name>
    <message>
        <source>How often the message is sent, and in which pieces</source>
        <translation>Cuántas veces se envía el mensaje, y en qué trozos</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>hasta detenerlo</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>Pieces of</source>
        <translation>Trozos de</translation>
    </message>
    <message>
        <source>the whole message</source>
        <translation>el mensaje entero</translation>
    </message>
    <message>
        <source>Pause between pieces</source>
        <translation>Pausa entre trozos</translation>
    </message>
    <message>
        <source>× %1 / %2 ms</source>
        <translation>× %1 / %2 ms</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::ResolverPage</name>
    <message>
        <source>Without a name: the wildcard address, for bind()</source>
        <translation>Sin nombre: la dirección comodín, para bind()</translation>
    </message>
    <message>
        <source>Also the host's official name</source>
        <translation>También el nombre canónico del host</translation>
    </message>
    <message>
        <source>The host is an address: no name server is asked</source>
        <translation>El host es una dirección: no se pregunta a ningún servidor de nombres</translation>
    </message>
    <message>
        <source>The service is a port number</source>
        <translation>El servicio es un número de puerto</translation>
    </message>
    <message>
        <source>With AF_INET6 and no IPv6 address: IPv4 ones as ::ffff:a.b.c.d</source>
        <translation>Con AF_INET6 y sin direcciones IPv6: las IPv4 como ::ffff:a.b.c.d</translation>
    </message>
    <message>
        <source>With AI_V4MAPPED: both kinds</source>
        <translation>Con AI_V4MAPPED: de las dos familias</translation>
    </message>
    <message>
        <source>Only families that this machine has an address of, loopback aside</source>
        <translation>Solo familias de las que esta máquina tiene dirección, aparte de loopback</translation>
    </message>
    <message>
        <source>The address as a number: no name server is asked</source>
        <translation>La dirección como número: no se pregunta a ningún servidor de nombres</translation>
    </message>
    <message>
        <source>The port as a number</source>
        <translation>El puerto como número</translation>
    </message>
    <message>
        <source>No name is an error, instead of the number</source>
        <translation>Si no hay nombre, error en vez del número</translation>
    </message>
    <message>
        <source>The service's name for UDP</source>
        <translation>El nombre del servicio en UDP</translation>
    </message>
    <message>
        <source>This machine: gethostname() says %1</source>
        <translation>Esta máquina: gethostname() dice %1</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>name or address; empty is NULL</source>
        <translation>nombre o dirección; vacío es NULL</translation>
    </message>
    <message>
        <source>name or port; empty is NULL</source>
        <translation>nombre o puerto; vacío es NULL</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>Dejar de esperar</translation>
    </message>
    <message>
        <source>The system's resolver cannot be interrupted; its answer is then ignored.</source>
        <translation>El resolver del sistema no se puede interrumpir; su respuesta se ignorará.</translation>
    </message>
    <message>
        <source>Answer of getaddrinfo()</source>
        <translation>Respuesta de getaddrinfo()</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Back from an address to a name</source>
        <translation>De dirección a nombre (inversa)</translation>
    </message>
    <message>
        <source>asking… %1</source>
        <translation>preguntando… %1</translation>
    </message>
    <message>
        <source> · official name %1</source>
        <translation> · nombre canónico %1</translation>
    </message>
    <message>
        <source>More about this error</source>
        <translation>Más sobre este error</translation>
    </message>
    <message>
        <source>= 0 · rows: %1 · %2</source>
        <translation>= 0 · filas: %1 · %2</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::SavedMessages</name>
    <message>
        <source>Saved messages</source>
        <translation>Mensajes guardados</translation>
    </message>
    <message>
        <source>Save this message</source>
        <translation>Guardar este mensaje</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>The message could not be saved: the settings cannot be written.</source>
        <translation>El mensaje no se pudo guardar: no se puede escribir en los ajustes.</translation>
    </message>
    <message>
        <source>The message could not be removed: the settings cannot be written.</source>
        <translation>El mensaje no se pudo quitar: no se puede escribir en los ajustes.</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::SceneBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
    <message>
        <source>Its calls are being made…</source>
        <translation>Se están haciendo sus llamadas…</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::SceneRunner</name>
    <message>
        <source>On this machine it turned out otherwise: %1</source>
        <translation>En esta máquina ha salido otra cosa: %1</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::SendBar</name>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>In text: \n \r \t \0 \\ \xHH. In hex: spaces, commas, colons and 0x as you like. ↑ brings back earlier messages.</source>
        <translation>En texto: \n \r \t \0 \\ \xHH. En hexadecimal: espacios, comas, dos puntos y 0x a tu gusto. ↑ recupera mensajes anteriores.</translation>
    </message>
    <message>
        <source>to host:port</source>
        <translation>a host:puerto</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>Enviar un archivo</translation>
    </message>
    <message>
        <source>Send ⏎</source>
        <translation>Enviar ⏎</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Position %1: %2</source>
        <translation>Posición %1: %2</translation>
    </message>
    <message>
        <source>Select an endpoint that can send.</source>
        <translation>Selecciona un socket que pueda enviar.</translation>
    </message>
    <message numerus="yes">
        <source>%1 bytes</source>
        <translation>
            <numerusform>%1 byte</numerusform>
            <numerusform>%1 bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Text, hex or struct record</source>
        <translation>Texto, hex o registro struct</translation>
    </message>
    <message>
        <source>Struct format</source>
        <translation>Formato struct</translation>
    </message>
    <message>
        <source>Byte order @ = &lt; &gt; !, then x c b B ? h H i I l L q Q n N e f d s p P with counts, as in Python's struct</source>
        <translation>Orden de bytes @ = &lt; &gt; !, y después x c b B ? h H i I l L q Q n N e f d s p P con repeticiones, como en el struct de Python</translation>
    </message>
    <message>
        <source>Send it all the same</source>
        <translation>Enviarlo de todas formas</translation>
    </message>
    <message>
        <source>Framing, position %1: %2</source>
        <translation>Delimitación, posición %1: %2</translation>
    </message>
    <message>
        <source>Format, position %1: %2</source>
        <translation>Formato, posición %1: %2</translation>
    </message>
    <message>
        <source>More than %1 pieces: make them larger.</source>
        <translation>Más de %1 trozos: hazlos mayores.</translation>
    </message>
    <message>
        <source>Taking what was pasted</source>
        <translation>Leyendo lo pegado</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Do not take what was pasted (Esc)</source>
        <translation>No usar lo pegado (Esc)</translation>
    </message>
    <message>
        <source>A file goes only to a connected UDP socket's peer: connect() it when you create it.</source>
        <translation>Un archivo solo va al otro extremo de un socket UDP conectado: usa connect() al crearlo.</translation>
    </message>
    <message>
        <source>Another endpoint was chosen: what was being pasted was not taken.</source>
        <translation>Se eligió otro socket: no se ha usado lo que se estaba pegando.</translation>
    </message>
    <message>
        <source>Looking up %1 …</source>
        <translation>Buscando %1 …</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::SendKnobs</name>
    <message>
        <source>no framing</source>
        <translation>sin delimitar</translation>
    </message>
    <message>
        <source>Framing of what is sent</source>
        <translation>Delimitación de lo que se envía</translation>
    </message>
    <message>
        <source>What is put around each message, so that its receiver can tell it apart</source>
        <translation>Lo que se añade a cada mensaje para que el receptor lo distinga</translation>
    </message>
    <message>
        <source>no line end</source>
        <translation>sin fin de línea</translation>
    </message>
    <message>
        <source>Line end</source>
        <translation>Fin de línea</translation>
    </message>
    <message>
        <source>What is added after a text</source>
        <translation>Qué se añade tras un texto</translation>
    </message>
    <message>
        <source>Send everything or once</source>
        <translation>Enviar todo o una vez</translation>
    </message>
    <message>
        <source>sendall() calls send() until everything was taken; send() is called once and may take only a part</source>
        <translation>sendall() repite send() hasta que el núcleo lo acepta todo; send() se llama una vez y puede aceptar solo una parte</translation>
    </message>
    <message>
        <source>Stop repeating</source>
        <translation>Dejar de repetir</translation>
    </message>
    <message>
        <source>Send a file</source>
        <translation>Enviar un archivo</translation>
    </message>
    <message>
        <source>One call hands over the whole datagram</source>
        <translation>Una sola llamada entrega el datagrama completo</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::SocketRows</name>
    <message>
        <source>The backlog given to listen()</source>
        <translation>El backlog dado a listen()</translation>
    </message>
    <message>
        <source>Connections waiting for accept()</source>
        <translation>Conexiones que esperan un accept()</translation>
    </message>
    <message>
        <source>Memory that the waiting datagrams take, the kernel's overhead included</source>
        <translation>Memoria que ocupan los datagramas que esperan, con lo que el núcleo añade</translation>
    </message>
    <message>
        <source>Bytes that the peer has not acknowledged</source>
        <translation>Bytes que el otro extremo no ha confirmado</translation>
    </message>
    <message>
        <source>Bytes that the program has not received yet</source>
        <translation>Bytes que el programa aún no ha recibido</translation>
    </message>
    <message>
        <source>In brackets: what this socket's own calls imply. The kernel has not said so.</source>
        <translation>Entre paréntesis: lo que implican las llamadas de este socket. El núcleo no lo ha dicho.</translation>
    </message>
    <message>
        <source>Memory of what the peer has not received, the kernel's overhead included</source>
        <translation>Memoria de lo que el otro extremo no ha recibido, con lo que el núcleo añade</translation>
    </message>
    <message>
        <source>Memory of what has not left this machine, the kernel's overhead included</source>
        <translation>Memoria de lo que no ha salido de esta máquina, con lo que el núcleo añade</translation>
    </message>
    <message>
        <source>Bytes of the next datagram</source>
        <translation>Bytes del datagrama siguiente</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::SpecialPage</name>
    <message>
        <source>Special addresses</source>
        <translation>Direcciones especiales</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::StartPage</name>
    <message>
        <source>See what a socket does</source>
        <translation>Mira lo que hace un socket</translation>
    </message>
    <message>
        <source>Everything here is real: what you see is what the kernel was asked and what it answered.</source>
        <translation>Aquí todo es real: lo que ves es lo que se pidió al núcleo del sistema operativo y lo que respondió.</translation>
    </message>
    <message>
        <source>TCP echo on this machine</source>
        <translation>Eco TCP en esta máquina</translation>
    </message>
    <message>
        <source>An echo server and a client connected to it, ready to play with.</source>
        <translation>Un servidor de eco y un cliente conectado a él, listos para jugar.</translation>
    </message>
    <message>
        <source>Listen…</source>
        <translation>Escuchar…</translation>
    </message>
    <message>
        <source>Wait for others to connect: a browser, ncat, a program of yours.</source>
        <translation>Espera a que otros se conecten: un navegador, ncat, un programa tuyo.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Conectar…</translation>
    </message>
    <message>
        <source>Be the client of a server, here or elsewhere.</source>
        <translation>Actúa como cliente de un servidor, aquí o en otro sitio.</translation>
    </message>
    <message>
        <source>UDP socket…</source>
        <translation>Socket UDP…</translation>
    </message>
    <message>
        <source>Send and receive datagrams.</source>
        <translation>Envía y recibe datagramas.</translation>
    </message>
    <message>
        <source>A partial send</source>
        <translation>Un envío parcial</translation>
    </message>
    <message>
        <source>64 KiB to a peer that does not receive: what send() takes, and what it leaves.</source>
        <translation>64 KiB a un extremo que no recibe: lo que send() acepta y lo que no entra.</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::StateDiagram</name>
    <message>
        <source>State of the socket</source>
        <translation>Estado del socket</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>vinculado</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>a la escucha</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>half-closed</source>
        <translation>semicerrado</translation>
    </message>
    <message>
        <source>peer closed</source>
        <translation>cierre remoto</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>both closed</source>
        <translation>cerrados</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>RST</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::StatusLine</name>
    <message>
        <source>sent %1   received %2</source>
        <translation>enviado %1   recibido %2</translation>
    </message>
    <message>
        <source>kept %1 of %2</source>
        <translation>conservado %1 de %2</translation>
    </message>
    <message>
        <source>kernel drops %1   view skipped %2</source>
        <translation>descartes del núcleo %1   omitido en la vista %2</translation>
    </message>
    <message>
        <source>view behind by %1 calls</source>
        <translation>la vista va %1 llamadas por detrás</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>oscuro</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claro</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::StreamCanvas</name>
    <message numerus="yes">
        <source>Thrown away by the reader: %1 bytes from %2</source>
        <translation>
            <numerusform>Descartado por el lector: %1 byte desde %2</numerusform>
            <numerusform>Descartado por el lector: %1 bytes desde %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Frame #%1: %2 bytes from %3; header %4, trailer %5; chunks: %6</source>
        <translation>
            <numerusform>Mensaje #%1: %2 byte desde %3; cabecera %4, final %5; fragmentos: %6</numerusform>
            <numerusform>Mensaje #%1: %2 bytes desde %3; cabecera %4, final %5; fragmentos: %6</numerusform>
        </translation>
    </message>
    <message>
        <source>bytes %1 … %2</source>
        <translation>bytes %1 … %2</translation>
    </message>
    <message>
        <source>at %1 s, took %2</source>
        <translation>a los %1 s, duró %2</translation>
    </message>
    <message>
        <source>%1 after the one before</source>
        <translation>%1 después de la anterior</translation>
    </message>
    <message numerus="yes">
        <source>Damaged: %1 bytes from %2 taken for a message whose beginning was thrown away</source>
        <translation>
            <numerusform>Dañado: %1 byte desde %2, que se toma por un mensaje cuyo principio se descartó</numerusform>
            <numerusform>Dañado: %1 bytes desde %2, que se toman por un mensaje cuyo principio se descartó</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::StreamView</name>
    <message>
        <source>Direction of the stream</source>
        <translation>Sentido del flujo</translation>
    </message>
    <message>
        <source>How messages are told apart</source>
        <translation>Cómo se delimitan los mensajes</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>sent →</source>
        <translation>enviado →</translation>
    </message>
    <message>
        <source>← received</source>
        <translation>← recibido</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>frames: %1</source>
        <translation>mensajes: %1</translation>
    </message>
    <message>
        <source>framing is behind by %1</source>
        <translation>la delimitación va %1 por detrás</translation>
    </message>
    <message>
        <source>%1 were no longer kept</source>
        <translation>%1 ya no se conservaban</translation>
    </message>
    <message numerus="yes">
        <source>%1 older calls left out</source>
        <translation>
            <numerusform>%1 llamada anterior omitida</numerusform>
            <numerusform>%1 llamadas anteriores omitidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1…</source>
        <translation>Cambiar %1…</translation>
    </message>
    <message>
        <source>Add a framer beside…</source>
        <translation>Añadir otra delimitación…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>flujo</translation>
    </message>
    <message>
        <source>client → server</source>
        <translation>cliente → servidor</translation>
    </message>
    <message>
        <source>client ← server</source>
        <translation>cliente ← servidor</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::StructurePage</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>The structure's bytes</source>
        <translation>Bytes de la estructura</translation>
    </message>
    <message>
        <source>The structure's fields</source>
        <translation>Campos de la estructura</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Bytes in memory</source>
        <translation>Bytes en memoria</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>As this machine reads it</source>
        <translation>Como lo lee esta máquina</translation>
    </message>
    <message>
        <source>After ntohs(), ntohl()</source>
        <translation>Tras ntohs(), ntohl()</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Significa</translation>
    </message>
    <message>
        <source>No address: a number and a port, as 127.0.0.1:80 or [::1]:80, or unix:/path. Names are for the resolver.</source>
        <translation>No es una dirección: un número y un puerto, como 127.0.0.1:80 o [::1]:80, o unix:/ruta. De los nombres se ocupa el resolver.</translation>
    </message>
    <message>
        <source>this machine is little-endian</source>
        <translation>esta máquina es little-endian</translation>
    </message>
    <message>
        <source>this machine is big-endian</source>
        <translation>esta máquina es big-endian</translation>
    </message>
    <message>
        <source>network</source>
        <translation>de red</translation>
    </message>
    <message>
        <source>own</source>
        <translation>del host</translation>
    </message>
    <message>
        <source>Port %1: %2</source>
        <translation>Puerto %1: %2</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::ThroughputPlot</name>
    <message>
        <source>Throughput</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Selected endpoint</source>
        <translation>Socket seleccionado</translation>
    </message>
    <message>
        <source>All endpoints</source>
        <translation>Todos los sockets</translation>
    </message>
    <message>
        <source>Endpoints in the plot</source>
        <translation>Sockets en la gráfica</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Tiempo mostrado</translation>
    </message>
    <message>
        <source>Hold the plot still</source>
        <translation>Congelar la gráfica</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>Guardar la gráfica</translation>
    </message>
    <message>
        <source>Throughput plot</source>
        <translation>Gráfica de velocidad</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>%1, sent</source>
        <translation>%1, enviado</translation>
    </message>
    <message>
        <source>received</source>
        <translation>recibido</translation>
    </message>
    <message>
        <source>%1, received</source>
        <translation>%1, recibido</translation>
    </message>
    <message>
        <source>at %1 s:</source>
        <translation>a los %1 s:</translation>
    </message>
    <message>
        <source>sent %1, received %2</source>
        <translation>enviado %1, recibido %2</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::ViewTabs</name>
    <message>
        <source>Stream</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Calls, chunks and frames on one axis</source>
        <translation>Llamadas, fragmentos y mensajes sobre un mismo eje</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Fragmentos</translation>
    </message>
    <message>
        <source>A row for every call that moved bytes</source>
        <translation>Una fila por cada llamada que movió bytes</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Every system call, as strace would show it</source>
        <translation>Cada llamada al sistema, como la mostraría strace</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Interacción</translation>
    </message>
    <message>
        <source>The calls of both sides in time, and what goes over</source>
        <translation>Las llamadas de ambos lados en el tiempo, y lo que pasa entre ellos</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>A row for every message that a framer cut out</source>
        <translation>Una fila por cada mensaje delimitado</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>What the kernel says of this socket's options, and setting them</source>
        <translation>Qué dice el núcleo de las opciones de este socket, y cómo cambiarlas</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Núcleo</translation>
    </message>
    <message>
        <source>What the kernel knows of every socket, as ss prints it, and TCP_INFO</source>
        <translation>Lo que el núcleo sabe de cada socket, como lo muestra ss, y TCP_INFO</translation>
    </message>
    <message>
        <source>Bench</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Bare sockets, on which every call is made by hand</source>
        <translation>Sockets sin nada añadido: cada llamada se ejecuta a mano</translation>
    </message>
</context>
<context>
    <name>enchufe::widgets::WindowDialogs</name>
    <message>
        <source>About Enchufe</source>
        <translation>Acerca de Enchufe</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Enchufe %1&lt;/h3&gt;&lt;p&gt;A socket playground: real sockets, every call, every byte.&lt;/p&gt;&lt;p&gt;Free software under the GNU GPL, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Enchufe %1&lt;/h3&gt;&lt;p&gt;Un laboratorio de sockets: sockets reales, cada llamada, cada byte.&lt;/p&gt;&lt;p&gt;Software libre bajo la GPL de GNU, versión 3 o posterior.&lt;/p&gt;</translation>
    </message>
</context>
</TS>
