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
        <source>One of %1.</source>
        <translation>Uno de %1.</translation>
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
        <source>--language is one of %1</source>
        <translation>--language debe ser uno de %1</translation>
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
    <message>
        <source>More about this error</source>
        <translation>Más sobre este error</translation>
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
    <message>
        <source>On an end of the conversation</source>
        <translation>En un extremo de la conversación</translation>
    </message>
    <message>
        <source>In the repetition</source>
        <translation>En la repetición</translation>
    </message>
    <message>
        <source>In the palette</source>
        <translation>En la paleta de órdenes</translation>
    </message>
    <message>
        <source>The byte before</source>
        <translation>El byte anterior</translation>
    </message>
    <message>
        <source>The byte after</source>
        <translation>El byte siguiente</translation>
    </message>
    <message>
        <source>The row above</source>
        <translation>La fila de arriba</translation>
    </message>
    <message>
        <source>The row below</source>
        <translation>La fila de abajo</translation>
    </message>
    <message>
        <source>A page up</source>
        <translation>Una página arriba</translation>
    </message>
    <message>
        <source>A page down</source>
        <translation>Una página abajo</translation>
    </message>
    <message>
        <source>To the first byte</source>
        <translation>Al primer byte</translation>
    </message>
    <message>
        <source>To the last byte</source>
        <translation>Al último byte</translation>
    </message>
    <message>
        <source>A page back</source>
        <translation>Una página atrás</translation>
    </message>
    <message>
        <source>A page on</source>
        <translation>Una página adelante</translation>
    </message>
    <message>
        <source>Choose this end</source>
        <translation>Elegir este extremo</translation>
    </message>
    <message>
        <source>Take it so</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>The command before</source>
        <translation>La orden anterior</translation>
    </message>
    <message>
        <source>The command after</source>
        <translation>La orden siguiente</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Ejecutarla</translation>
    </message>
    <message>
        <source>Put the palette away</source>
        <translation>Quitar la paleta</translation>
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
    <message numerus="yes">
        <source>%1 peers</source>
        <translation>
            <numerusform>%1 extremo remoto</numerusform>
            <numerusform>%1 extremos remotos</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%1 earlier peers, %2</source>
        <translation>
            <numerusform>%1 extremo remoto anterior, %2</numerusform>
            <numerusform>%1 extremos remotos anteriores, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Silent for longest, and no longer listed one by one. Their datagrams are among those of the socket as a whole. An address that comes back has a row again.</source>
        <translation>Los que llevan más tiempo callados, que ya no se muestran uno a uno. Sus datagramas están entre los del socket completo. Una dirección que vuelve tiene otra vez su fila.</translation>
    </message>
    <message>
        <source>summed up</source>
        <translation>resumidos</translation>
    </message>
    <message>
        <source>peer %1</source>
        <translation>extremo remoto %1</translation>
    </message>
    <message>
        <source>Choose it, and the views show what goes between this socket and that address alone.</source>
        <translation>Al seleccionarlo, las vistas muestran solo lo que va entre este socket y esa dirección.</translation>
    </message>
    <message>
        <source>received %1: %2  sent %3: %4</source>
        <translation>recibidos %1: %2  enviados %3: %4</translation>
    </message>
    <message>
        <source>no socket</source>
        <translation>sin socket</translation>
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
        <source>(bytes no longer kept)</source>
        <translation>(bytes ya no conservados)</translation>
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
    <name>enchufe::widgets::ScenePlay</name>
    <message>
        <source>no thread or no memory is left for this</source>
        <translation>no queda un hilo o memoria para esto</translation>
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
    <message>
        <source>The peer that is chosen. Choose its socket to send elsewhere.</source>
        <translation>El extremo remoto seleccionado. Para enviar a otro, selecciona el socket.</translation>
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
<context>
    <name>core</name>
    <message>
        <source>the reference loops are written for POSIX: no benchmark on Windows</source>
        <translation>los bucles de referencia están escritos para POSIX: no hay mediciones en Windows</translation>
    </message>
    <message>
        <source>a run has given nothing</source>
        <translation>una ejecución no ha dado nada</translation>
    </message>
    <message>
        <source>could not be measured</source>
        <translation>no se ha podido medir</translation>
    </message>
    <message>
        <source>there is no benchmark with this name</source>
        <translation>no hay ninguna medición con ese nombre</translation>
    </message>
    <message>
        <source>must be 1 … 101</source>
        <translation>debe estar entre 1 y 101</translation>
    </message>
    <message>
        <source>a course has no scripts</source>
        <translation>un curso no tiene guiones</translation>
    </message>
    <message>
        <source>must be hex or none</source>
        <translation>debe ser hex o none</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPCIONES</translation>
    </message>
    <message>
        <source>SUBCOMMAND</source>
        <translation>COMANDO</translation>
    </message>
    <message>
        <source>Positionals</source>
        <translation>Argumentos</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>Subcommands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation>OBLIGATORIO</translation>
    </message>
    <message>
        <source>Excludes</source>
        <translation>Excluye</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Necesita</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>CÓDIGO</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>FILE|-</source>
        <translation>ARCHIVO|-</translation>
    </message>
    <message>
        <source>FILE...</source>
        <translation>ARCHIVO...</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMATO</translation>
    </message>
    <message>
        <source>FORMAT VALUES</source>
        <translation>FORMATO VALORES</translation>
    </message>
    <message>
        <source>HOST:PORT</source>
        <translation>HOST:PUERTO</translation>
    </message>
    <message>
        <source>ID|FILE</source>
        <translation>ID|ARCHIVO</translation>
    </message>
    <message>
        <source>ID|FILE...</source>
        <translation>ID|ARCHIVO...</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>TIPO</translation>
    </message>
    <message>
        <source>MODE</source>
        <translation>MODO</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>NAME[:ARGUMENT]</source>
        <translation>NOMBRE[:ARGUMENTO]</translation>
    </message>
    <message>
        <source>NAME=VALUE</source>
        <translation>NOMBRE=VALOR</translation>
    </message>
    <message>
        <source>NAME|NUMBER</source>
        <translation>NOMBRE|NÚMERO</translation>
    </message>
    <message>
        <source>SERVICE</source>
        <translation>SERVICIO</translation>
    </message>
    <message>
        <source>SPEC</source>
        <translation>DELIMITACIÓN</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTO</translation>
    </message>
    <message>
        <source>VALUE...</source>
        <translation>VALOR...</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>QUIÉN</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>files</source>
        <translation>archivos</translation>
    </message>
    <message>
        <source>format</source>
        <translation>formato</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>names</source>
        <translation>nombres</translation>
    </message>
    <message>
        <source>service</source>
        <translation>servicio</translation>
    </message>
    <message>
        <source>shell</source>
        <translation>intérprete</translation>
    </message>
    <message>
        <source>values</source>
        <translation>valores</translation>
    </message>
    <message>
        <source>which</source>
        <translation>cuál</translation>
    </message>
    <message>
        <source>{}: {} is missing</source>
        <translation>{}: falta {}</translation>
    </message>
    <message>
        <source>{}: at most {} can be given</source>
        <translation>{}: como mucho se puede dar {}</translation>
    </message>
    <message>
        <source>{}: too few or too many values</source>
        <translation>{}: faltan o sobran valores</translation>
    </message>
    <message>
        <source>not expected: {}</source>
        <translation>no se esperaba: {}</translation>
    </message>
    <message>
        <source>a command is missing</source>
        <translation>falta el comando</translation>
    </message>
    <message>
        <source>something is missing: {}</source>
        <translation>falta algo: {}</translation>
    </message>
    <message>
        <source>{} excludes {}</source>
        <translation>{} excluye {}</translation>
    </message>
    <message>
        <source>{} needs {}</source>
        <translation>{} necesita {}</translation>
    </message>
    <message>
        <source>{} {}: not a value that it can have</source>
        <translation>{} {}: no es un valor que pueda tener</translation>
    </message>
    <message>
        <source>this command line is not understood</source>
        <translation>esta línea de órdenes no se entiende</translation>
    </message>
    <message>
        <source>at position</source>
        <translation>en la posición</translation>
    </message>
    <message>
        <source>must be seconds, up to 3600</source>
        <translation>deben ser segundos, hasta 3600</translation>
    </message>
    <message>
        <source>were no longer kept when they were to be written</source>
        <translation>ya no se conservaban cuando había que escribirlos</translation>
    </message>
    <message numerus="yes">
        <source>records were not written</source>
        <translation>
            <numerusform>registro no se escribió</numerusform>
            <numerusform>registros no se escribieron</numerusform>
        </translation>
    </message>
    <message>
        <source>HOST PORT (a name, an address or unix:/path, which has no port)</source>
        <translation>HOST PUERTO (un nombre, una dirección o unix:/ruta, que no lleva puerto)</translation>
    </message>
    <message>
        <source>[HOST] PORT; HOST is 127.0.0.1 if not given, PORT 0 picks a free one</source>
        <translation>[HOST] PUERTO; si falta HOST es 127.0.0.1, y el PUERTO 0 elige uno libre</translation>
    </message>
    <message>
        <source>[HOST PORT]: where to send</source>
        <translation>[HOST PUERTO]: adónde enviar</translation>
    </message>
    <message>
        <source>Stop after S seconds</source>
        <translation>Parar al cabo de S segundos</translation>
    </message>
    <message>
        <source>Stop when the peer has closed (default)</source>
        <translation>Parar cuando cierre el otro extremo (por defecto)</translation>
    </message>
    <message>
        <source>Stop after the first connection has ended</source>
        <translation>Parar al terminar la primera conexión</translation>
    </message>
    <message>
        <source>Write every call as JSON, one a line; - is standard output</source>
        <translation>Escribir cada llamada en JSON, una por línea; - es la salida estándar</translation>
    </message>
    <message>
        <source>Let --journal overwrite a file that is not empty</source>
        <translation>Permitir que --journal sobrescriba un archivo que no está vacío</translation>
    </message>
    <message>
        <source>hex or none</source>
        <translation>hex o none</translation>
    </message>
    <message>
        <source>Look at the kernel's queues every S seconds</source>
        <translation>Mirar las colas del núcleo cada S segundos</translation>
    </message>
    <message>
        <source>Write TCP_INFO and the queues into the journal ten times a second, where they change</source>
        <translation>Anotar TCP_INFO y las colas en el diario diez veces por segundo, si cambian</translation>
    </message>
    <message>
        <source>MiB of sent and received bytes kept, 8 or more</source>
        <translation>MiB conservados de lo enviado y recibido, 8 o más</translation>
    </message>
    <message>
        <source>No messages but errors</source>
        <translation>Sin mensajes, salvo los errores</translation>
    </message>
    <message>
        <source>must be</source>
        <translation>debe estar entre</translation>
    </message>
    <message>
        <source>use raw, chunks, frames or none</source>
        <translation>usa raw, chunks, frames o none</translation>
    </message>
    <message>
        <source>use hex or none</source>
        <translation>usa hex o none</translation>
    </message>
    <message>
        <source>must be 8 … 1048576</source>
        <translation>debe estar entre 8 y 1048576</translation>
    </message>
    <message>
        <source>Bytes asked of each recv()</source>
        <translation>Bytes pedidos en cada recv()</translation>
    </message>
    <message>
        <source>auto, paced:BYTES/MS or off</source>
        <translation>auto, paced:BYTES/MS u off</translation>
    </message>
    <message>
        <source>How messages are told apart: delim:\n, line, ascii-len::, u16be, fixed:40, …</source>
        <translation>Cómo se delimitan los mensajes: delim:\n, line, ascii-len::, u16be, fixed:40, …</translation>
    </message>
    <message>
        <source>Bytes of the largest frame allowed</source>
        <translation>Bytes del mensaje más largo permitido</translation>
    </message>
    <message>
        <source>Frame what is sent; each item is a message</source>
        <translation>Delimitar lo que se envía; cada elemento es un mensaje</translation>
    </message>
    <message>
        <source>Send also what its receiver would cut wrongly</source>
        <translation>Enviar también lo que el receptor cortaría mal</translation>
    </message>
    <message>
        <source>What answers the peer</source>
        <translation>Qué responde al otro extremo</translation>
    </message>
    <message>
        <source>What goes to standard output: raw, chunks, frames or none</source>
        <translation>Qué va a la salida estándar: raw, chunks, frames o none</translation>
    </message>
    <message>
        <source>--show frames and --frame-sends need a --framing</source>
        <translation>--show frames y --frame-sends necesitan un --framing</translation>
    </message>
    <message>
        <source>What to send, in this order</source>
        <translation>Qué enviar, en este orden</translation>
    </message>
    <message>
        <source>Text with escapes \n \r \t \0 \\ \xHH</source>
        <translation>Texto con secuencias \n \r \t \0 \\ \xHH</translation>
    </message>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>Bytes en hexadecimal</translation>
    </message>
    <message>
        <source>The content of a file</source>
        <translation>El contenido de un archivo</translation>
    </message>
    <message>
        <source>A record: a format of Python's struct and its values, such as "&gt;iif" "1 -2 3.5"</source>
        <translation>Un registro: un formato del struct de Python y sus valores, como "&gt;iif" "1 -2 3.5"</translation>
    </message>
    <message>
        <source>Wait MS milliseconds</source>
        <translation>Esperar MS milisegundos</translation>
    </message>
    <message>
        <source>shutdown(SHUT_WR)</source>
        <translation>shutdown(SHUT_WR)</translation>
    </message>
    <message>
        <source>Close with RST</source>
        <translation>Cerrar con RST</translation>
    </message>
    <message>
        <source>Keep the sending direction open when standard input ends</source>
        <translation>Mantener abierto el sentido de envío cuando acabe la entrada estándar</translation>
    </message>
    <message>
        <source>One send() for each item; partial sends stay partial</source>
        <translation>Un solo send() por elemento; los envíos parciales se quedan así</translation>
    </message>
    <message>
        <source>repeat send() until everything is accepted (default)</source>
        <translation>repetir send() hasta que se acepte todo (por defecto)</translation>
    </message>
    <message>
        <source>this file cannot be read</source>
        <translation>este archivo no se puede leer</translation>
    </message>
    <message>
        <source>not a number of milliseconds</source>
        <translation>no es un número de milisegundos</translation>
    </message>
    <message>
        <source>sends it all the same</source>
        <translation>lo envía de todas formas</translation>
    </message>
    <message>
        <source>O_NONBLOCK sockets</source>
        <translation>Sockets con O_NONBLOCK</translation>
    </message>
    <message>
        <source>Calls block in the kernel</source>
        <translation>Las llamadas se bloquean en el núcleo</translation>
    </message>
    <message>
        <source>Any socket option, set before bind() and connect(), as often as you like</source>
        <translation>Cualquier opción de socket, puesta antes de bind() y connect(), las veces que quieras</translation>
    </message>
    <message>
        <source>SO_SNDBUF, bytes</source>
        <translation>SO_SNDBUF, bytes</translation>
    </message>
    <message>
        <source>SO_RCVBUF, bytes</source>
        <translation>SO_RCVBUF, bytes</translation>
    </message>
    <message>
        <source>TCP_NODELAY</source>
        <translation>TCP_NODELAY</translation>
    </message>
    <message>
        <source>Source address and port</source>
        <translation>Dirección y puerto de origen</translation>
    </message>
    <message>
        <source>Do not set SO_REUSEADDR</source>
        <translation>No activar SO_REUSEADDR</translation>
    </message>
    <message>
        <source>Connections that may wait for accept()</source>
        <translation>Conexiones que pueden esperar a accept()</translation>
    </message>
    <message>
        <source>auto or off</source>
        <translation>auto u off</translation>
    </message>
    <message>
        <source>How clients are served: loop, threads or iterative</source>
        <translation>Cómo se atiende a los clientes: loop, threads o iterative</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>Simultáneas</translation>
    </message>
    <message>
        <source>Seconds for each address</source>
        <translation>Segundos para cada dirección</translation>
    </message>
    <message>
        <source>Set SO_BROADCAST</source>
        <translation>Activar SO_BROADCAST</translation>
    </message>
    <message>
        <source>connect() the socket to HOST PORT</source>
        <translation>Conectar el socket a HOST PUERTO con connect()</translation>
    </message>
    <message>
        <source>IPv4 only</source>
        <translation>Solo IPv4</translation>
    </message>
    <message>
        <source>IPv6 only</source>
        <translation>Solo IPv6</translation>
    </message>
    <message>
        <source>a port is a number from 0 to 65535</source>
        <translation>un puerto es un número de 0 a 65535</translation>
    </message>
    <message>
        <source>this path is empty or longer than a socket address can hold</source>
        <translation>esta ruta está vacía o es más larga de lo que admite una dirección de socket</translation>
    </message>
    <message>
        <source>HOST is empty: 0.0.0.0 or :: are all interfaces, 127.0.0.1 is this machine</source>
        <translation>HOST está vacío: 0.0.0.0 o :: son todas las interfaces, 127.0.0.1 es esta máquina</translation>
    </message>
    <message>
        <source>PORT is missing</source>
        <translation>falta PUERTO</translation>
    </message>
    <message>
        <source>HOST and PORT are needed</source>
        <translation>hacen falta HOST y PUERTO</translation>
    </message>
    <message>
        <source>give HOST PORT, --bind HOST:PORT, or both</source>
        <translation>indica HOST PUERTO, --bind HOST:PUERTO, o ambos</translation>
    </message>
    <message>
        <source>sizes of 1 or more, separated by commas, are needed</source>
        <translation>hacen falta tamaños de 1 o más, separados por comas</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>the record would be too long</source>
        <translation>el registro sería demasiado largo</translation>
    </message>
    <message>
        <source>must be 1 … 4294967295</source>
        <translation>debe estar entre 1 y 4294967295</translation>
    </message>
    <message>
        <source>Their numbers: </source>
        <translation>Sus números: </translation>
    </message>
    <message>
        <source>Its number: </source>
        <translation>Su número: </translation>
    </message>
    <message>
        <source>A number: </source>
        <translation>Un número: </translation>
    </message>
    <message>
        <source>The bytes, as text: </source>
        <translation>Los bytes, como texto: </translation>
    </message>
    <message>
        <source>Their numbers in the right order: </source>
        <translation>Sus números en el orden correcto: </translation>
    </message>
    <message>
        <source>Offsets: </source>
        <translation>Posiciones: </translation>
    </message>
    <message>
        <source>Enter plays the solution.</source>
        <translation>Intro ejecuta la solución.</translation>
    </message>
    <message>
        <source>That is no answer to this.</source>
        <translation>Eso no es una respuesta a esto.</translation>
    </message>
    <message>
        <source>has mistakes: see lesson check</source>
        <translation>tiene errores: consulta lesson check</translation>
    </message>
    <message>
        <source> · step {} {}</source>
        <translation> · el paso {} {}</translation>
    </message>
    <message>
        <source>Courses</source>
        <translation>Cursos</translation>
    </message>
    <message>
        <source>there is no translation ID.LANGUAGE.md beside this file</source>
        <translation>no hay ninguna traducción ID.IDIOMA.md junto a este archivo</translation>
    </message>
    <message>
        <source>Lessons and scenes: list, show, check, run</source>
        <translation>Lecciones y escenas: listar, mostrar, comprobar y ejecutar</translation>
    </message>
    <message>
        <source>All lessons, by subject</source>
        <translation>Todas las lecciones, por temas</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>En JSON</translation>
    </message>
    <message>
        <source>A lesson as text, with its answers</source>
        <translation>Una lección como texto, con sus respuestas</translation>
    </message>
    <message>
        <source>A lesson's id or its file</source>
        <translation>El id de una lección o su archivo</translation>
    </message>
    <message>
        <source>All mistakes in files, with line and column</source>
        <translation>Todos los errores de unos archivos, con línea y columna</translation>
    </message>
    <message>
        <source>Files of lessons, translations or courses</source>
        <translation>Archivos de lecciones, traducciones o cursos</translation>
    </message>
    <message>
        <source>Write into translations what they were made from</source>
        <translation>Anotar en las traducciones de qué se hicieron</translation>
    </message>
    <message>
        <source>Files of translations, or their bases</source>
        <translation>Archivos de traducciones, o sus bases</translation>
    </message>
    <message>
        <source>Play lessons on real sockets and see whether all is so</source>
        <translation>Ejecutar lecciones en sockets reales y ver si todo es así</translation>
    </message>
    <message>
        <source>Lessons' ids or files</source>
        <translation>Id o archivos de lecciones</translation>
    </message>
    <message>
        <source>All lessons, side by side</source>
        <translation>Todas las lecciones, a la vez</translation>
    </message>
    <message>
        <source>Who answers: ask (you), expected, wrong or first</source>
        <translation>Quién responde: ask (tú), expected, wrong o first</translation>
    </message>
    <message>
        <source>Seconds that one line may take</source>
        <translation>Segundos que puede durar una línea</translation>
    </message>
    <message>
        <source>Let scripts reach beyond this machine</source>
        <translation>Permitir que los guiones salgan de esta máquina</translation>
    </message>
    <message>
        <source>must be ask, expected, wrong or first</source>
        <translation>debe ser ask, expected, wrong o first</translation>
    </message>
    <message>
        <source>there is no such lesson</source>
        <translation>no existe esa lección</translation>
    </message>
    <message>
        <source>reaches beyond this machine: --beyond-loopback allows it</source>
        <translation>sale de esta máquina: --beyond-loopback lo permite</translation>
    </message>
    <message>
        <source>nothing was run</source>
        <translation>no se ha ejecutado nada</translation>
    </message>
    <message>
        <source> · without step {}</source>
        <translation> · sin el paso {}</translation>
    </message>
    <message>
        <source>so      </source>
        <translation>así es   </translation>
    </message>
    <message>
        <source>NOT SO  </source>
        <translation>NO ES ASÍ</translation>
    </message>
    <message>
        <source>{} lessons, {} as they say, {} not, {} skipped
</source>
        <translation>{} lecciones: {} son como dicen, {} no, {} omitidas
</translation>
    </message>
    <message>
        <source>stopped before the end</source>
        <translation>detenido antes del final</translation>
    </message>
    <message>
        <source>there is no such lesson; a file's name has a dot</source>
        <translation>no existe esa lección; el nombre de un archivo lleva un punto</translation>
    </message>
    <message>
        <source>lessons or --all are expected</source>
        <translation>se esperan lecciones o --all</translation>
    </message>
    <message>
        <source>cannot be JSON too</source>
        <translation>no puede ser a la vez JSON</translation>
    </message>
    <message>
        <source>This step {}.</source>
        <translation>Este paso {}.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>not so</source>
        <translation>no es así</translation>
    </message>
    <message>
        <source>; it is {}</source>
        <translation>; es {}</translation>
    </message>
    <message>
        <source>On this machine it turned out otherwise.</source>
        <translation>En esta máquina ha salido otra cosa.</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>ninguna de ellas</translation>
    </message>
    <message>
        <source>Real sockets from the console: what was asked of the kernel and what it answered.</source>
        <translation>Sockets reales desde la consola: qué se pidió al núcleo y qué respondió.</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>Mostrar la versión</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Mostrar esta ayuda</translation>
    </message>
    <message>
        <source>Language of the messages: {}</source>
        <translation>Idioma de los mensajes: {}</translation>
    </message>
    <message>
        <source>must be one of {}</source>
        <translation>debe ser uno de {}</translation>
    </message>
    <message>
        <source>Connect, send, show what comes back</source>
        <translation>Conectar, enviar y mostrar lo que llega</translation>
    </message>
    <message>
        <source>Listen, accept, show and answer</source>
        <translation>Escuchar, aceptar, mostrar y responder</translation>
    </message>
    <message>
        <source>Send and receive datagrams</source>
        <translation>Enviar y recibir datagramas</translation>
    </message>
    <message>
        <source>The socket errors, explained</source>
        <translation>Los errores de sockets, explicados</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Nombre o número</translation>
    </message>
    <message>
        <source>What getaddrinfo() answers</source>
        <translation>Qué responde getaddrinfo()</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>Nombre o dirección</translation>
    </message>
    <message>
        <source>Port or service name</source>
        <translation>Puerto o nombre de servicio</translation>
    </message>
    <message>
        <source>Measure Enchufe next to a minimal loop, in the same run</source>
        <translation>Medir Enchufe y, en la misma ejecución, un bucle mínimo como referencia</translation>
    </message>
    <message>
        <source>Which; all if none is given</source>
        <translation>Cuáles; todas si no se indica ninguna</translation>
    </message>
    <message>
        <source>Runs of each, Enchufe and minimal loop in turn</source>
        <translation>Repeticiones de cada medición: Enchufe y bucle mínimo, por turnos</translation>
    </message>
    <message>
        <source>Cut standard input into messages</source>
        <translation>Cortar la entrada estándar en mensajes</translation>
    </message>
    <message>
        <source>How: delim:\n, line, ascii-len::, u16be, fixed:40, …</source>
        <translation>Cómo: delim:\n, line, ascii-len::, u16be, fixed:40, …</translation>
    </message>
    <message>
        <source>Sizes of the pieces, over and over</source>
        <translation>Tamaños de los trozos, una y otra vez</translation>
    </message>
    <message>
        <source>A format of Python's struct</source>
        <translation>Un formato del struct de Python</translation>
    </message>
    <message>
        <source>Values to the bytes of a record, in hexadecimal</source>
        <translation>De valores a los bytes de un registro, en hexadecimal</translation>
    </message>
    <message>
        <source>One for each of the format</source>
        <translation>Uno por cada uno del formato</translation>
    </message>
    <message>
        <source>The values of a record, one a line</source>
        <translation>Los valores de un registro, uno por línea</translation>
    </message>
    <message>
        <source>The bytes in hexadecimal</source>
        <translation>Los bytes en hexadecimal</translation>
    </message>
    <message>
        <source>Run a script of socket calls, one a line, and print the journal</source>
        <translation>Ejecutar un guion de llamadas de sockets, una por línea, e imprimir el diario</translation>
    </message>
    <message>
        <source>The script; - is standard input</source>
        <translation>El guion; - es la entrada estándar</translation>
    </message>
    <message>
        <source>Where the journal goes; - is standard output</source>
        <translation>Adónde va el diario; - es la salida estándar</translation>
    </message>
    <message>
        <source>Bytes in the journal: hex or none</source>
        <translation>Bytes en el diario: hex o none</translation>
    </message>
    <message>
        <source>Seconds that one call may take</source>
        <translation>Segundos que puede durar una llamada</translation>
    </message>
    <message>
        <source>No journal</source>
        <translation>Sin diario</translation>
    </message>
    <message>
        <source>Print a script that lets the shell complete this program's words</source>
        <translation>Imprimir un guion para que el intérprete de órdenes complete las palabras de este programa</translation>
    </message>
    <message>
        <source>use bash</source>
        <translation>usa bash</translation>
    </message>
    <message>
        <source>See enchufe-cli COMMAND --help.</source>
        <translation>Consulta enchufe-cli COMANDO --help.</translation>
    </message>
    <message>
        <source>this symbolic link leads nowhere, and is not followed</source>
        <translation>este enlace simbólico no lleva a ninguna parte y no se sigue</translation>
    </message>
    <message>
        <source>another program is writing this file</source>
        <translation>otro programa está escribiendo este archivo</translation>
    </message>
    <message>
        <source>this file is not empty; --force overwrites it</source>
        <translation>este archivo no está vacío; --force lo sobrescribe</translation>
    </message>
    <message>
        <source>of</source>
        <translation>de</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>cortado</translation>
    </message>
    <message>
        <source>end of stream</source>
        <translation>fin del flujo</translation>
    </message>
    <message>
        <source>empty datagram</source>
        <translation>datagrama vacío</translation>
    </message>
    <message>
        <source>end or empty message</source>
        <translation>fin o mensaje vacío</translation>
    </message>
    <message>
        <source>peeked</source>
        <translation>sin retirar</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
    <message>
        <source>not every socket could be closed in time</source>
        <translation>no se pudieron cerrar a tiempo todos los sockets</translation>
    </message>
    <message>
        <source>the output is not complete</source>
        <translation>la salida no está completa</translation>
    </message>
    <message>
        <source>a larger --payload-budget keeps more</source>
        <translation>con un --payload-budget mayor se conservan más</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>conexión aceptada de</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado con</translation>
    </message>
    <message>
        <source>one datagram cannot hold so much</source>
        <translation>no cabe en un datagrama</translation>
    </message>
    <message numerus="yes">
        <source>failures of that kind</source>
        <translation>
            <numerusform>fallo de ese tipo</numerusform>
            <numerusform>fallos de ese tipo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>were not taken by the reader of the output</source>
        <translation>
            <numerusform>no lo leyó quien recibe la salida</numerusform>
            <numerusform>no los leyó quien recibe la salida</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>records were skipped</source>
        <translation>
            <numerusform>registro se ha saltado</numerusform>
            <numerusform>registros se han saltado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>datagrams dropped by the kernel: the receive buffer was full</source>
        <translation>
            <numerusform>datagrama descartado por el núcleo: el buffer de recepción estaba lleno</numerusform>
            <numerusform>datagramas descartados por el núcleo: el buffer de recepción estaba lleno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>were not sent</source>
        <translation>
            <numerusform>no se envió</numerusform>
            <numerusform>no se enviaron</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no socket error with this name or number</source>
        <translation>no existe ningún error de sockets con ese nombre o número</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Contador</translation>
    </message>
    <message>
        <source>Answers “You sent N bytes” to every chunk or datagram.</source>
        <translation>Responde «You sent N bytes» a cada fragmento o datagrama.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descarte</translation>
    </message>
    <message>
        <source>Receives and answers nothing.</source>
        <translation>Recibe y no responde nada.</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Eco</translation>
    </message>
    <message>
        <source>Sends everything back as it came.</source>
        <translation>Devuelve todo tal como llegó.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Only shows what arrives; you answer by hand.</source>
        <translation>Solo muestra lo que llega; respondes a mano.</translation>
    </message>
    <message>
        <source>not known; there are</source>
        <translation>no existe; hay</translation>
    </message>
    <message>
        <source>cannot answer here; there are</source>
        <translation>aquí no puede responder; hay</translation>
    </message>
    <message>
        <source>takes no argument</source>
        <translation>no lleva argumento</translation>
    </message>
    <message>
        <source>something must follow:</source>
        <translation>falta algo detrás:</translation>
    </message>
    <message>
        <source>there is no socket with this name</source>
        <translation>no existe ningún socket con ese nombre</translation>
    </message>
    <message>
        <source>another socket has this name</source>
        <translation>otro socket tiene ese nombre</translation>
    </message>
    <message>
        <source>everything is being closed</source>
        <translation>se está cerrando todo</translation>
    </message>
    <message>
        <source>not an address: HOST:PORT, unix:/path or @NAME</source>
        <translation>no es una dirección: HOST:PUERTO, unix:/ruta o @NOMBRE</translation>
    </message>
    <message>
        <source>that socket has no address yet</source>
        <translation>ese socket aún no tiene dirección</translation>
    </message>
    <message>
        <source>accepted, and closed again: the system has no thread left for it</source>
        <translation>aceptada y cerrada de nuevo: al sistema no le quedan hilos para ella</translation>
    </message>
    <message>
        <source>the new socket needs a name: NAME = …</source>
        <translation>el socket nuevo necesita un nombre: NOMBRE = …</translation>
    </message>
    <message>
        <source>the pair needs two names: A, B = socketpair …</source>
        <translation>la pareja necesita dos nombres: A, B = socketpair …</translation>
    </message>
    <message>
        <source>this call makes no socket</source>
        <translation>esta llamada no crea ningún socket</translation>
    </message>
    <message>
        <source>only a socket that is there already has another thread</source>
        <translation>solo un socket que ya existe tiene otro hilo</translation>
    </message>
    <message>
        <source>not inet, inet6 or unix</source>
        <translation>no es inet, inet6 ni unix</translation>
    </message>
    <message>
        <source>not stream, dgram, seqpacket or raw</source>
        <translation>no es stream, dgram, seqpacket ni raw</translation>
    </message>
    <message>
        <source>not tcp, udp, icmp or a number</source>
        <translation>no es tcp, udp, icmp ni un número</translation>
    </message>
    <message>
        <source>not SHUT_RD, SHUT_WR or SHUT_RDWR</source>
        <translation>no es SHUT_RD, SHUT_WR ni SHUT_RDWR</translation>
    </message>
    <message>
        <source>there is no such socket option</source>
        <translation>no existe esa opción de socket</translation>
    </message>
    <message>
        <source>not on or off</source>
        <translation>no es on ni off</translation>
    </message>
    <message>
        <source>not NAME:EVENTS with r, w or u</source>
        <translation>no es NOMBRE:EVENTOS con r, w o u</translation>
    </message>
    <message>
        <source>not "text", hex:… or fill:N</source>
        <translation>no es "texto", hex:… ni fill:N</translation>
    </message>
    <message>
        <source>the parenthesis is not closed</source>
        <translation>el paréntesis no se cierra</translation>
    </message>
    <message>
        <source>the quotation mark is not closed</source>
        <translation>la comilla no se cierra</translation>
    </message>
    <message>
        <source>there is no such call</source>
        <translation>no existe esa llamada</translation>
    </message>
    <message>
        <source>not a number in the range allowed</source>
        <translation>no es un número del intervalo permitido</translation>
    </message>
    <message>
        <source>there is no such flag</source>
        <translation>no existe ese flag</translation>
    </message>
    <message>
        <source>this system has no such flag</source>
        <translation>este sistema no tiene ese flag</translation>
    </message>
    <message>
        <source>the system has no thread left for it</source>
        <translation>al sistema no le quedan hilos para él</translation>
    </message>
    <message>
        <source>cancelled before it was made</source>
        <translation>cancelada antes de ejecutarse</translation>
    </message>
    <message>
        <source>closed before this call was made</source>
        <translation>se cerró antes de que se hiciera esta llamada</translation>
    </message>
    <message>
        <source>closed before it was ready</source>
        <translation>se cerró antes de estar listo</translation>
    </message>
    <message>
        <source>the system has no memory left for it</source>
        <translation>al sistema no le queda memoria para ello</translation>
    </message>
    <message>
        <source>Linux hands out a connection that the client has already reset, and says so at its first recv(): ECONNRESET. BSD systems say ECONNABORTED at accept().</source>
        <translation>Linux entrega igualmente una conexión que el cliente ya cerró con RST; lo dice el primer recv(): ECONNRESET. Los sistemas BSD dicen ECONNABORTED en accept().</translation>
    </message>
    <message>
        <source>A router must say so, or nobody may answer ARP on one's own network: loopback alone cannot produce it.</source>
        <translation>Tiene que decirlo un router, o no responder nadie a ARP en la propia red: solo con loopback no se puede provocar.</translation>
    </message>
    <message>
        <source>It would take every descriptor away from this very program, and with them the other sockets shown here.</source>
        <translation>Le quitaría a este mismo programa todos los descriptores, y con ellos los demás sockets que se ven aquí.</translation>
    </message>
    <message>
        <source>Linux says EPIPE instead. Windows says WSAESHUTDOWN when sending after shutdown().</source>
        <translation>Linux dice EPIPE en su lugar. Windows dice WSAESHUTDOWN al enviar después de shutdown().</translation>
    </message>
    <message>
        <source>A name server must be out of reach; whether this machine's is, no program can choose.</source>
        <translation>Un servidor de nombres tiene que estar fuera de alcance; ningún programa puede elegir que lo esté el de esta máquina.</translation>
    </message>
    <message>
        <source>something is missing here</source>
        <translation>falta algo aquí</translation>
    </message>
    <message>
        <source>nothing more is expected here</source>
        <translation>aquí no se espera nada más</translation>
    </message>
    <message>
        <source>not a name: a letter, then letters, digits, _ and -</source>
        <translation>no es un nombre: una letra y después letras, cifras, _ y -</translation>
    </message>
    <message>
        <source>a \ at the end escapes nothing; write \\ for one \</source>
        <translation>una \ al final no escapa nada; escribe \\ para una \</translation>
    </message>
    <message>
        <source>unknown escape: use \n \r \t \0 \\ or \xHH</source>
        <translation>secuencia desconocida: usa \n \r \t \0 \\ o \xHH</translation>
    </message>
    <message>
        <source>\x needs two hexadecimal digits</source>
        <translation>\x necesita dos cifras hexadecimales</translation>
    </message>
    <message>
        <source>this is not a hexadecimal digit</source>
        <translation>esto no es una cifra hexadecimal</translation>
    </message>
    <message>
        <source>half a byte: one hexadecimal digit is missing</source>
        <translation>medio byte: falta una cifra hexadecimal</translation>
    </message>
    <message>
        <source>digits are missing after 0x</source>
        <translation>faltan cifras después de 0x</translation>
    </message>
    <message>
        <source>no such format character here</source>
        <translation>aquí no vale este carácter de formato</translation>
    </message>
    <message>
        <source>a count without a format character after it</source>
        <translation>un número de repeticiones sin carácter de formato detrás</translation>
    </message>
    <message>
        <source>too many values to be taken apart</source>
        <translation>demasiados valores para separarlos</translation>
    </message>
    <message>
        <source>the number of values does not match the format</source>
        <translation>el número de valores no coincide con el formato</translation>
    </message>
    <message>
        <source>the bytes are not exactly one record</source>
        <translation>los bytes no son exactamente un registro</translation>
    </message>
    <message>
        <source>not an integer</source>
        <translation>no es un número entero</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>fuera de rango</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>no es un número</translation>
    </message>
    <message>
        <source>too large for this format</source>
        <translation>demasiado grande para este formato</translation>
    </message>
    <message>
        <source>must be exactly one byte</source>
        <translation>debe ser exactamente un byte</translation>
    </message>
    <message>
        <source>must be True or False</source>
        <translation>debe ser True o False</translation>
    </message>
    <message>
        <source>use auto, off or paced:BYTES/MS, such as paced:100/50</source>
        <translation>usa auto, off o paced:BYTES/MS, por ejemplo paced:100/50</translation>
    </message>
    <message>
        <source>must be 1 … 1048576</source>
        <translation>debe estar entre 1 y 1048576</translation>
    </message>
    <message>
        <source>use loop, threads or iterative</source>
        <translation>usa loop, threads o iterative</translation>
    </message>
    <message>
        <source>use auto or off</source>
        <translation>usa auto u off</translation>
    </message>
    <message>
        <source>not NAME=VALUE with the name of a socket option</source>
        <translation>no es NOMBRE=VALOR con el nombre de una opción de socket</translation>
    </message>
    <message>
        <source>this system has no such option</source>
        <translation>este sistema no tiene esa opción</translation>
    </message>
    <message numerus="yes">
        <source>must be {} bytes and is {}</source>
        <translation>
            <numerusform>debe tener {} byte y tiene {}</numerusform>
            <numerusform>debe tener {} bytes y tiene {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} bytes do not fit a header of {} digits</source>
        <translation>
            <numerusform>{} bytes no caben en una cabecera de {} cifra</numerusform>
            <numerusform>{} bytes no caben en una cabecera de {} cifras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} does not fit a length of {} bytes</source>
        <translation>
            <numerusform>{} no cabe en una longitud de {} byte</numerusform>
            <numerusform>{} no cabe en una longitud de {} bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>the message contains the delimiter, at byte {}: its receiver would cut it there</source>
        <translation>el mensaje contiene el delimitador, en el byte {}: el receptor lo cortaría ahí</translation>
    </message>
    <message>
        <source>the message contains a line's end: its receiver would cut it there</source>
        <translation>el mensaje contiene un fin de línea: el receptor lo cortaría ahí</translation>
    </message>
    <message>
        <source>the message ends in \r, which its receiver would take for the line's end</source>
        <translation>el mensaje termina en \r, y el receptor lo confundiría con el fin de línea</translation>
    </message>
    <message>
        <source>the first byte must be the type</source>
        <translation>el primer byte debe ser el tipo</translation>
    </message>
    <message>
        <source>type 0x{:02x} is not in the table</source>
        <translation>el tipo 0x{:02x} no está en la tabla</translation>
    </message>
    <message numerus="yes">
        <source>no end of the message within the limit of {} bytes</source>
        <translation>
            <numerusform>el mensaje no termina dentro del límite de {} byte</numerusform>
            <numerusform>el mensaje no termina dentro del límite de {} bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>the header says {} bytes, and a frame may have {} at most</source>
        <translation>la cabecera dice {} bytes, y un mensaje puede tener {} como máximo</translation>
    </message>
    <message>
        <source>the header is not a number</source>
        <translation>la cabecera no es un número</translation>
    </message>
    <message>
        <source>the header is a negative number</source>
        <translation>la cabecera es un número negativo</translation>
    </message>
    <message>
        <source>a netstring's length has no leading zeros</source>
        <translation>la longitud de un netstring no lleva ceros a la izquierda</translation>
    </message>
    <message>
        <source>the header has more digits than any length</source>
        <translation>la cabecera tiene más cifras que cualquier longitud</translation>
    </message>
    <message>
        <source>the length {} is less than the header that it counts</source>
        <translation>la longitud {} es menor que la cabecera que incluye</translation>
    </message>
    <message>
        <source>the comma after the netstring is missing</source>
        <translation>falta la coma tras el netstring</translation>
    </message>
    <message>
        <source>no such framing; there are none, delim:, delim-lossy:, line, line-universal, fixed:, ascii-len:, netstring, ascii-fixed:, u8, u16be, u16le, u32be, u32le, u64be, u64le, type:, close, struct:</source>
        <translation>no existe esa delimitación; hay none, delim:, delim-lossy:, line, line-universal, fixed:, ascii-len:, netstring, ascii-fixed:, u8, u16be, u16le, u32be, u32le, u64be, u64le, type:, close, struct:</translation>
    </message>
    <message>
        <source>nothing is expected after this</source>
        <translation>no se espera nada detrás de esto</translation>
    </message>
    <message>
        <source>the delimiter is missing, as in delim:\n</source>
        <translation>falta el delimitador, como en delim:\n</translation>
    </message>
    <message>
        <source>longer than 65535 bytes</source>
        <translation>más largo que 65535 bytes</translation>
    </message>
    <message>
        <source>longer than 65515 bytes</source>
        <translation>más largo que 65515 bytes</translation>
    </message>
    <message>
        <source>a separator that begins with a digit could not be told from the length</source>
        <translation>un separador que empieza por una cifra se confundiría con la longitud</translation>
    </message>
    <message>
        <source>a size from 1 to 4294967295 is needed, as in fixed:40</source>
        <translation>hace falta un tamaño de 1 a 4294967295, como en fixed:40</translation>
    </message>
    <message>
        <source>a number of digits from 1 to 19 is needed, as in ascii-fixed:5</source>
        <translation>hace falta un número de cifras de 1 a 19, como en ascii-fixed:5</translation>
    </message>
    <message>
        <source>rules are missing, as in type:01=4,02=u16be,default=0</source>
        <translation>faltan las reglas, como en type:01=4,02=u16be,default=0</translation>
    </message>
    <message>
        <source>a type is a byte in hex, such as 0a, or the word default</source>
        <translation>un tipo es un byte en hexadecimal, como 0a, o la palabra default</translation>
    </message>
    <message>
        <source>this type has a rule already</source>
        <translation>este tipo ya tiene una regla</translation>
    </message>
    <message>
        <source>after = comes a number of bytes or a length such as u16be</source>
        <translation>tras = va un número de bytes o una longitud como u16be</translation>
    </message>
    <message>
        <source>a record of no bytes cannot be told apart</source>
        <translation>un registro de cero bytes no se puede delimitar</translation>
    </message>
    <message>
        <source>the record is too long</source>
        <translation>el registro es demasiado largo</translation>
    </message>
    <message>
        <source>[ ], [x], number:, text: or mark: is expected here</source>
        <translation>aquí se espera [ ], [x], number:, text: o mark:</translation>
    </message>
    <message>
        <source>{CONDITION} is expected at the end: when this is so</source>
        <translation>al final se espera {CONDICIÓN}: cuándo es así</translation>
    </message>
    <message>
        <source>the answer's words are missing</source>
        <translation>faltan las palabras de la respuesta</translation>
    </message>
    <message>
        <source>one question has one kind of answer</source>
        <translation>una pregunta tiene un solo tipo de respuesta</translation>
    </message>
    <message>
        <source>a question has one answer of this kind</source>
        <translation>una pregunta tiene una sola respuesta de este tipo</translation>
    </message>
    <message>
        <source>several: stands before options, [ ] and [x]</source>
        <translation>several: va delante de opciones, [ ] y [x]</translation>
    </message>
    <message>
        <source>a choice has two options at least</source>
        <translation>una elección tiene al menos dos opciones</translation>
    </message>
    <message>
        <source>exactly one option is the right one, [x]; several: before them allows any number</source>
        <translation>exactamente una opción es la correcta, [x]; con several: delante puede haber varias</translation>
    </message>
    <message>
        <source>there is nothing to order</source>
        <translation>no hay nada que ordenar</translation>
    </message>
    <message>
        <source>the items are numbered in the right order, from 1</source>
        <translation>los elementos van numerados en el orden correcto, desde el 1</translation>
    </message>
    <message>
        <source>within N or within N % is expected</source>
        <translation>se espera within N o within N %</translation>
    </message>
    <message>
        <source>within a number of bytes is expected</source>
        <translation>se espera within y un número de bytes</translation>
    </message>
    <message>
        <source>this is never a number</source>
        <translation>esto nunca es un número</translation>
    </message>
    <message>
        <source>this is never text, but a number or an address</source>
        <translation>esto nunca es texto, sino un número o una dirección</translation>
    </message>
    <message>
        <source>a translation has words alone, no marks and no conditions</source>
        <translation>una traducción solo tiene palabras, sin marcas ni condiciones</translation>
    </message>
    <message>
        <source>say belongs in scripts; in a lesson Explain says it</source>
        <translation>say es de los guiones; en una lección lo dice Explica</translation>
    </message>
    <message>
        <source>no line of the script makes this name</source>
        <translation>ninguna línea del guion crea este nombre</translation>
    </message>
    <message>
        <source>{{…}} is filled in paragraphs and questions, once the calls above it were made; not here</source>
        <translation>{{…}} se rellena en párrafos y preguntas, una vez hechas las llamadas de arriba; aquí no</translation>
    </message>
    <message>
        <source>a name that is a word of the language is hard to read</source>
        <translation>un nombre que es una palabra del lenguaje se lee mal</translation>
    </message>
    <message>
        <source>a number that the run may contradict: take it from the journal, {{…}}</source>
        <translation>un número que la ejecución puede desmentir: tómalo del diario, {{…}}</translation>
    </message>
    <message>
        <source>a course has course: and its id in its head</source>
        <translation>un curso lleva course: y su id bajo el título</translation>
    </message>
    <message>
        <source>a lesson's id alone is expected behind -</source>
        <translation>detrás de - se espera el id de una lección, sin más</translation>
    </message>
    <message>
        <source>a course has lessons and words between them, no scripts</source>
        <translation>un curso tiene lecciones y palabras entre ellas, no guiones</translation>
    </message>
    <message>
        <source>a course names a lesson at least: - and its id</source>
        <translation>un curso nombra al menos una lección: - y su id</translation>
    </message>
    <message>
        <source>a title is expected first: # and its words</source>
        <translation>primero se espera un título: # y sus palabras</translation>
    </message>
    <message>
        <source>KEY: VALUE is expected in the lines below the title</source>
        <translation>en las líneas bajo el título se espera CLAVE: VALOR</translation>
    </message>
    <message>
        <source>no such key here</source>
        <translation>aquí no existe esa clave</translation>
    </message>
    <message>
        <source>this key stands there already</source>
        <translation>esta clave ya está</translation>
    </message>
    <message>
        <source>a value is expected</source>
        <translation>se espera un valor</translation>
    </message>
    <message>
        <source>an id has letters, digits and - only, at most 40</source>
        <translation>un id solo tiene letras, cifras y -, como mucho 40</translation>
    </message>
    <message>
        <source>a language's code is expected, such as en or es</source>
        <translation>se espera el código de un idioma, como en o es</translation>
    </message>
    <message>
        <source>minutes are expected, 1 … 600</source>
        <translation>se esperan minutos, de 1 a 600</translation>
    </message>
    <message>
        <source>a row of the curriculum is expected, such as D1</source>
        <translation>se espera una fila del temario, como D1</translation>
    </message>
    <message>
        <source>there is no such view</source>
        <translation>no existe esa vista</translation>
    </message>
    <message>
        <source>nothing that can be needed</source>
        <translation>no es nada que se pueda necesitar</translation>
    </message>
    <message>
        <source>a digest of eight digits is expected: lesson stamp writes them</source>
        <translation>se espera un resumen de ocho cifras: los escribe lesson stamp</translation>
    </message>
    <message>
        <source>this key is missing below the title</source>
        <translation>falta esta clave bajo el título</translation>
    </message>
    <message>
        <source>a step is expected: ## and its title</source>
        <translation>se espera un paso: ## y su título</translation>
    </message>
    <message>
        <source>this stands in a step: ## and its title are expected before it</source>
        <translation>esto va en un paso: antes se espera ## y su título</translation>
    </message>
    <message>
        <source>the step's title is missing</source>
        <translation>falta el título del paso</translation>
    </message>
    <message>
        <source>a file has one title; a step begins with ##</source>
        <translation>un archivo tiene un solo título; un paso empieza por ##</translation>
    </message>
    <message>
        <source>no part begins with this; there are Predict, What did you see?, Explain, Do, Order and Hint</source>
        <translation>ninguna parte empieza así; hay Predice, ¿Qué has visto?, Explica, Haz, Ordena y Pista</translation>
    </message>
    <message>
        <source>the fence is not closed: ``` is missing</source>
        <translation>el bloque no se cierra: falta ```</translation>
    </message>
    <message>
        <source>no such fence; there are calls, check and solution, and ``` alone shows what stands in it</source>
        <translation>no existe ese bloque; hay calls, check y solution, y ``` solo muestra lo que contiene</translation>
    </message>
    <message>
        <source>a translation has words alone: the script and the conditions stand once, in the base</source>
        <translation>una traducción solo tiene palabras: el guion y las condiciones están una vez, en la base</translation>
    </message>
    <message>
        <source>needs: stands right below the step's title</source>
        <translation>needs: va justo bajo el título del paso</translation>
    </message>
    <message>
        <source>this stands below ### Do</source>
        <translation>esto va bajo ### Haz</translation>
    </message>
    <message>
        <source>what a Do is made on stands before it, and what comes after it in the next part</source>
        <translation>lo que hace falta para un Haz va delante, y lo que sigue, en la parte siguiente</translation>
    </message>
    <message>
        <source>calls stand below the answers: they are made when the answer is revealed</source>
        <translation>las llamadas van bajo las respuestas: se hacen al revelar la respuesta</translation>
    </message>
    <message>
        <source>a Do has one solution</source>
        <translation>un Haz tiene una sola solución</translation>
    </message>
    <message>
        <source>a fence «solution» is missing: the lines that make the checks true</source>
        <translation>falta un bloque «solution»: las líneas que cumplen las comprobaciones</translation>
    </message>
    <message>
        <source>a fence «check» is missing, with a condition a line</source>
        <translation>falta un bloque «check», con una condición por línea</translation>
    </message>
    <message>
        <source>answers are expected below this</source>
        <translation>debajo de esto se esperan respuestas</translation>
    </message>
    <message>
        <source>below Order stand numbered items, and nowhere else</source>
        <translation>los elementos numerados van bajo Ordena, y solo ahí</translation>
    </message>
    <message>
        <source>all answers of a question stand together</source>
        <translation>todas las respuestas de una pregunta van juntas</translation>
    </message>
    <message>
        <source>on this machine it turned out otherwise: {}</source>
        <translation>en esta máquina ha salido otra cosa: {}</translation>
    </message>
    <message>
        <source>{} of the options are so, not one</source>
        <translation>{} de las opciones son ciertas, no una</translation>
    </message>
    <message>
        <source>{} is not known: {}</source>
        <translation>{} no se sabe: {}</translation>
    </message>
    <message>
        <source>the solution does not make this true: {}</source>
        <translation>la solución no cumple esto: {}</translation>
    </message>
    <message>
        <source>everything to be done was so before anything was done</source>
        <translation>todo lo que hay que hacer era así antes de hacer nada</translation>
    </message>
    <message>
        <source>an answer that had to be wrong was taken as right</source>
        <translation>una respuesta que debía ser incorrecta se dio por buena</translation>
    </message>
    <message>
        <source>the expected answer was not taken as right</source>
        <translation>la respuesta esperada no se dio por buena</translation>
    </message>
    <message>
        <source>no character that shows: the bytes are not UTF-8, or control something</source>
        <translation>no es un carácter visible: los bytes no son UTF-8, o controlan algo</translation>
    </message>
    <message>
        <source>}} is missing</source>
        <translation>falta }}</translation>
    </message>
    <message>
        <source>longer than 4 MiB: not a lesson</source>
        <translation>de más de 4 MiB: no es una lección</translation>
    </message>
    <message>
        <source>the question itself is missing behind the word</source>
        <translation>tras la palabra falta la pregunta</translation>
    </message>
    <message>
        <source>Addresses, ports, descriptors</source>
        <translation>Direcciones, puertos, descriptores</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>The stream: partial I/O and framing</source>
        <translation>El flujo: E/S parcial y delimitación de mensajes</translation>
    </message>
    <message>
        <source>Useful servers and clients</source>
        <translation>Servidores y clientes útiles</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Observing</source>
        <translation>Observar</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Otras</translation>
    </message>
    <message>
        <source>{}?</source>
        <extracomment>The signs around a question: What did you see?</extracomment>
        <translation>¿{}?</translation>
    </message>
    <message>
        <source>the base of this translation is missing: ID.md in the same folder</source>
        <translation>falta la base de esta traducción: ID.md en la misma carpeta</translation>
    </message>
    <message>
        <source>the file's name has another id</source>
        <translation>el nombre del archivo tiene otro id</translation>
    </message>
    <message>
        <source>the file's name has another language</source>
        <translation>el nombre del archivo tiene otro idioma</translation>
    </message>
    <message>
        <source>warning: </source>
        <translation>aviso: </translation>
    </message>
    <message>
        <source>needs Linux, which this system is not</source>
        <translation>necesita Linux, y este sistema no lo es</translation>
    </message>
    <message>
        <source>needs IPv6, which this system does not have</source>
        <translation>necesita IPv6, y este sistema no lo tiene</translation>
    </message>
    <message>
        <source>needs Unix-domain sockets, which this system does not have</source>
        <translation>necesita sockets de dominio Unix, y este sistema no los tiene</translation>
    </message>
    <message>
        <source>needs the values of TCP_INFO, which this system does not tell</source>
        <translation>necesita los valores de TCP_INFO, y este sistema no los da</translation>
    </message>
    <message>
        <source>needs the ICMP errors of datagrams, which do not come back here</source>
        <translation>necesita los errores ICMP de los datagramas, y aquí no llegan</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Predice</translation>
    </message>
    <message>
        <source>What did you see</source>
        <translation>Qué has visto</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explica</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Haz</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordena</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>the base has another id</source>
        <translation>la base tiene otro id</translation>
    </message>
    <message>
        <source>this is the base's own language</source>
        <translation>este es el idioma de la propia base</translation>
    </message>
    <message>
        <source>steps, here and in the base</source>
        <translation>pasos, aquí y en la base</translation>
    </message>
    <message>
        <source>parts of this step, here and in the base</source>
        <translation>partes de este paso, aquí y en la base</translation>
    </message>
    <message>
        <source>paragraphs here, above and below the script together, and in the base</source>
        <translation>párrafos aquí, sobre y bajo el guion, y en la base</translation>
    </message>
    <message>
        <source>items, here and in the base</source>
        <translation>elementos, aquí y en la base</translation>
    </message>
    <message>
        <source>the base has another part here</source>
        <translation>la base tiene aquí otra parte</translation>
    </message>
    <message>
        <source>the values {{…}} here are not those of the base</source>
        <translation>los valores {{…}} no son los de la base</translation>
    </message>
    <message>
        <source>the base has another lesson here</source>
        <translation>la base tiene aquí otra lección</translation>
    </message>
    <message>
        <source>has changed in the base since it was translated</source>
        <translation>ha cambiado en la base desde que se tradujo</translation>
    </message>
    <message>
        <source>lesson stamp has not yet written what this was translated from</source>
        <translation>lesson stamp aún no ha escrito de qué se tradujo esto</translation>
    </message>
    <message>
        <source>Which family the address belongs to. Only this machine reads it, so it stays in host order.</source>
        <translation>A qué familia pertenece la dirección. Solo la lee esta máquina, así que va en el orden del host.</translation>
    </message>
    <message>
        <source>Travels in the header of every TCP segment or UDP datagram, so it lies in network order: most significant byte first. htons() puts it so, ntohs() takes it back.</source>
        <translation>Viaja en la cabecera de cada segmento TCP o datagrama UDP: va en orden de red, primero el byte más significativo. htons() lo pone así y ntohs() lo deshace.</translation>
    </message>
    <message>
        <source>Four bytes, in the order in which they are written with dots: network order. htonl(), ntohl().</source>
        <translation>Cuatro bytes, en el orden en que se escriben con puntos: orden de red. htonl(), ntohl().</translation>
    </message>
    <message>
        <source>Sixteen bytes, in the order in which they are written. No conversion: it is an array, not a number.</source>
        <translation>Dieciséis bytes, en el orden en que se escriben. Sin conversión: es un array, no un número.</translation>
    </message>
    <message>
        <source>Fills the structure up to the size of sockaddr. Should be zero.</source>
        <translation>Rellena la estructura hasta el tamaño de sockaddr. Debería ser cero.</translation>
    </message>
    <message>
        <source>Label of a flow, for routers: mostly 0. In network order.</source>
        <translation>Etiqueta de un flujo, para los routers: casi siempre 0. En orden de red.</translation>
    </message>
    <message>
        <source>Number of the interface that a link-local address (fe80::…) is meant on. Never travels: host order.</source>
        <translation>Número de la interfaz en la que vale una dirección de enlace local (fe80::…). Nunca viaja: orden del host.</translation>
    </message>
    <message>
        <source>A file's name, ended by a zero byte.</source>
        <translation>El nombre de un archivo, terminado en un byte cero.</translation>
    </message>
    <message>
        <source>Begins with a zero byte: an abstract name, no file. Linux only; its length is that of the structure.</source>
        <translation>Empieza con un byte cero: un nombre abstracto, no un archivo. Solo en Linux; su longitud es la de la estructura.</translation>
    </message>
    <message>
        <source>Size of the structure; only on systems of BSD's family.</source>
        <translation>Tamaño de la estructura; solo en sistemas de la familia BSD.</translation>
    </message>
    <message>
        <source>any (INADDR_ANY)</source>
        <translation>cualquiera (INADDR_ANY)</translation>
    </message>
    <message>
        <source>bind(): every IPv4 interface of this machine. As a destination it means this machine, on Linux.</source>
        <translation>bind(): todas las interfaces IPv4 de esta máquina. Como destino significa esta máquina, en Linux.</translation>
    </message>
    <message>
        <source>loopback</source>
        <translation>loopback</translation>
    </message>
    <message>
        <source>This machine itself; what is sent there never leaves it. 127.0.0.1 is localhost.</source>
        <translation>Esta misma máquina; lo que se envía ahí nunca sale de ella. 127.0.0.1 es localhost.</translation>
    </message>
    <message>
        <source>limited broadcast</source>
        <translation>broadcast limitado</translation>
    </message>
    <message>
        <source>Every machine of this network. sendto() needs SO_BROADCAST, else EACCES.</source>
        <translation>Todas las máquinas de esta red. sendto() necesita SO_BROADCAST; si no, EACCES.</translation>
    </message>
    <message>
        <source>multicast, this network only</source>
        <translation>multicast, solo esta red</translation>
    </message>
    <message>
        <source>Groups that routers never forward: 224.0.0.1 is every machine of the network.</source>
        <translation>Grupos que los routers nunca reenvían: 224.0.0.1 son todas las máquinas de la red.</translation>
    </message>
    <message>
        <source>multicast, private</source>
        <translation>multicast, privado</translation>
    </message>
    <message>
        <source>Groups for use within an organisation: the right place for experiments.</source>
        <translation>Grupos para usar dentro de una organización: el lugar adecuado para experimentos.</translation>
    </message>
    <message>
        <source>multicast</source>
        <translation>multicast</translation>
    </message>
    <message>
        <source>Groups: whoever has joined (IP_ADD_MEMBERSHIP) receives a copy.</source>
        <translation>Grupos: quien se haya unido (IP_ADD_MEMBERSHIP) recibe una copia.</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privada</translation>
    </message>
    <message>
        <source>Not routed on the Internet; many networks use the same.</source>
        <translation>Los routers de Internet no la encaminan; muchas redes usan las mismas.</translation>
    </message>
    <message>
        <source>shared by providers</source>
        <translation>compartida por operadores</translation>
    </message>
    <message>
        <source>Between a provider's NAT (CGNAT) and its customers.</source>
        <translation>Entre el NAT de un operador (CGNAT) y sus clientes.</translation>
    </message>
    <message>
        <source>link-local</source>
        <translation>enlace local</translation>
    </message>
    <message>
        <source>Chosen by the machine itself when nobody gives it one. Valid on its own network only.</source>
        <translation>La elige la propia máquina cuando nadie le da una. Solo vale en su propia red.</translation>
    </message>
    <message>
        <source>for examples</source>
        <translation>para ejemplos</translation>
    </message>
    <message>
        <source>TEST-NET-1: for documentation. Nobody answers there: good for seeing a connect() time out.</source>
        <translation>TEST-NET-1: para documentación. Ahí no contesta nadie: sirve para ver un connect() que agota su tiempo (ETIMEDOUT).</translation>
    </message>
    <message>
        <source>any (in6addr_any)</source>
        <translation>cualquiera (in6addr_any)</translation>
    </message>
    <message>
        <source>bind(): every interface; without IPV6_V6ONLY IPv4 too (dual stack).</source>
        <translation>bind(): todas las interfaces; sin IPV6_V6ONLY, también IPv4 (doble pila).</translation>
    </message>
    <message>
        <source>This machine itself, over IPv6.</source>
        <translation>Esta misma máquina, por IPv6.</translation>
    </message>
    <message>
        <source>IPv4-mapped</source>
        <translation>IPv4 mapeada en IPv6</translation>
    </message>
    <message>
        <source>An IPv4 peer as an IPv6 socket of a dual stack sees it.</source>
        <translation>Un extremo IPv4 visto por un socket IPv6 de doble pila.</translation>
    </message>
    <message>
        <source>Every interface has one. It needs a scope: fe80::1%eth0 says on which interface.</source>
        <translation>Cada interfaz tiene una. Necesita ámbito: fe80::1%eth0 dice en qué interfaz.</translation>
    </message>
    <message>
        <source>private (unique local)</source>
        <translation>privada (local única)</translation>
    </message>
    <message>
        <source>Not routed on the Internet.</source>
        <translation>Los routers de Internet no la encaminan.</translation>
    </message>
    <message>
        <source>Groups: ff02::1 is every machine of the link. IPv6 has no broadcast.</source>
        <translation>Grupos: ff02::1 son todas las máquinas del enlace. IPv6 no tiene broadcast.</translation>
    </message>
    <message>
        <source>For documentation. Nobody answers there.</source>
        <translation>Para documentación. Ahí no contesta nadie.</translation>
    </message>
    <message>
        <source>There is something at that path already, perhaps left behind by a server that has ended: bind() never overwrites.</source>
        <translation>Ya hay algo en esa ruta, quizá lo dejó un servidor que terminó: bind() nunca sobrescribe.</translation>
    </message>
    <message>
        <source>If no server uses it, remove the file; else choose another path.</source>
        <translation>Si ningún servidor lo usa, borra el archivo; si no, elige otra ruta.</translation>
    </message>
    <message>
        <source>That address and port already belong to another UDP socket.</source>
        <translation>Esa dirección y ese puerto ya pertenecen a otro socket UDP.</translation>
    </message>
    <message>
        <source>Choose another port (0 lets the system pick one) or close the other program; ss -ulnp names it.</source>
        <translation>Elige otro puerto (con 0 lo elige el sistema) o cierra el otro programa; ss -ulnp dice cuál es.</translation>
    </message>
    <message>
        <source>That address and port already belong to another socket: one that is open now, or an old connection that waits in TIME_WAIT after a restart.</source>
        <translation>Esa dirección y ese puerto ya pertenecen a otro socket: uno abierto ahora o una conexión antigua que espera en TIME_WAIT tras un reinicio.</translation>
    </message>
    <message>
        <source>If a program listens there (ss -ltnp names it), close it or choose another port: SO_REUSEADDR does not help on Linux. If only TIME_WAIT is left, set SO_REUSEADDR before bind(); Linux asks that the old socket had set it too, else wait a minute.</source>
        <translation>Si un programa escucha ahí (ss -ltnp dice cuál), ciérralo o elige otro puerto: en Linux SO_REUSEADDR no ayuda. Si solo queda TIME_WAIT, activa SO_REUSEADDR antes de bind(); Linux exige que el socket antiguo también la tuviera activada; si no, espera un minuto.</translation>
    </message>
    <message>
        <source>A link-local address (fe80::…) exists on every interface, and this one does not say on which.</source>
        <translation>Una dirección de enlace local (fe80::…) existe en todas las interfaces, y esta no dice en cuál.</translation>
    </message>
    <message>
        <source>Write the interface behind it, as in fe80::1%eth0.</source>
        <translation>Escribe la interfaz detrás, como en fe80::1%eth0.</translation>
    </message>
    <message>
        <source>The socket does not listen: listen() was not called, or shutdown() has ended it.</source>
        <translation>El socket no está a la escucha: no se llamó a listen() o shutdown() acabó con ella.</translation>
    </message>
    <message>
        <source>Call bind() and listen() first.</source>
        <translation>Llama antes a bind() y a listen().</translation>
    </message>
    <message>
        <source>The socket is bound already, or the address does not fit its domain.</source>
        <translation>El socket ya está vinculado o la dirección no corresponde a su dominio.</translation>
    </message>
    <message>
        <source>One bind() for each socket: open another one.</source>
        <translation>Un bind() por socket: abre otro.</translation>
    </message>
    <message>
        <source>The socket is connected, so it cannot listen.</source>
        <translation>El socket está conectado, así que no puede estar a la escucha.</translation>
    </message>
    <message>
        <source>Open another socket to listen.</source>
        <translation>Abre otro socket para escuchar.</translation>
    </message>
    <message>
        <source>The option does not take that value, or not in the socket's present state.</source>
        <translation>La opción no admite ese valor, o no en el estado actual del socket.</translation>
    </message>
    <message>
        <source>Check the value, and whether the option must be set earlier.</source>
        <translation>Revisa el valor y si la opción debe activarse antes.</translation>
    </message>
    <message>
        <source>No connection is waiting to be accepted.</source>
        <translation>No hay ninguna conexión esperando a ser aceptada.</translation>
    </message>
    <message>
        <source>Wait until the listening socket is readable, then call again.</source>
        <translation>Espera a que se pueda leer en el socket a la escucha y repite la llamada.</translation>
    </message>
    <message>
        <source>No thread could be made: this user, group of processes or system has all it may have.</source>
        <translation>No se pudo crear un hilo: el usuario, el grupo de procesos o el sistema ya tiene todos los permitidos.</translation>
    </message>
    <message>
        <source>End what is not needed, raise the limit (ulimit -u, pids.max), or serve with one loop.</source>
        <translation>Termina lo que no haga falta, sube el límite (ulimit -u, pids.max) o atiende con un solo bucle.</translation>
    </message>
    <message>
        <source>The server's queue of connections is full.</source>
        <translation>La cola de conexiones del servidor está llena.</translation>
    </message>
    <message>
        <source>Call again when the server has accepted some.</source>
        <translation>Repite la llamada cuando el servidor haya aceptado alguna.</translation>
    </message>
    <message>
        <source>Nothing has arrived yet.</source>
        <translation>Aún no ha llegado nada.</translation>
    </message>
    <message>
        <source>Wait until the socket is readable (poll, epoll, select), then call again.</source>
        <translation>Espera a que se pueda leer en el socket (poll, epoll, select) y repite la llamada.</translation>
    </message>
    <message>
        <source>The send buffer is full: the peer receives more slowly than this side sends.</source>
        <translation>El buffer de envío está lleno: el otro extremo recibe más despacio de lo que se envía.</translation>
    </message>
    <message>
        <source>Wait until the socket is writable (poll, epoll, select), then call again with what is left.</source>
        <translation>Espera a que se pueda escribir en el socket (poll, epoll, select) y repite la llamada con lo que falte.</translation>
    </message>
    <message>
        <source>You may not write at that path, or not search a folder on the way to it.</source>
        <translation>No puedes escribir en esa ruta, o no puedes entrar en una carpeta del camino.</translation>
    </message>
    <message>
        <source>Use another path, or ask for the permission.</source>
        <translation>Usa otra ruta o pide el permiso.</translation>
    </message>
    <message>
        <source>This port needs privilege: it is below the first one that everybody may bind (1024).</source>
        <translation>Este puerto requiere privilegios: es menor que el primero que cualquiera puede vincular (1024).</translation>
    </message>
    <message>
        <source>Choose a port from 1024 up.</source>
        <translation>Elige un puerto a partir de 1024.</translation>
    </message>
    <message>
        <source>This is a broadcast address and SO_BROADCAST is not set, or a firewall forbids the way.</source>
        <translation>Es una dirección de broadcast y SO_BROADCAST no está activada, o un cortafuegos prohíbe el camino.</translation>
    </message>
    <message>
        <source>Set SO_BROADCAST first, or check the address and the firewall.</source>
        <translation>Activa antes SO_BROADCAST o revisa la dirección y el cortafuegos.</translation>
    </message>
    <message>
        <source>This system has no list of services (there is no /etc/services), so it knows none by name.</source>
        <translation>Este sistema no tiene lista de servicios (no existe /etc/services), así que no conoce ninguno por su nombre.</translation>
    </message>
    <message>
        <source>Give the port's number.</source>
        <translation>Indica el número del puerto.</translation>
    </message>
    <message>
        <source>This system does not offer sockets of that domain; without IPv6 there are no AF_INET6 ones.</source>
        <translation>Este sistema no ofrece sockets de ese dominio; sin IPv6 no los hay de AF_INET6.</translation>
    </message>
    <message>
        <source>Use IPv4 here.</source>
        <translation>Usa aquí IPv4.</translation>
    </message>
    <message>
        <source>No interface of this machine has an IPv6 address that fits; IPv6 may be off here.</source>
        <translation>Ninguna interfaz de esta máquina tiene una dirección IPv6 que sirva; quizá IPv6 esté desactivado aquí.</translation>
    </message>
    <message>
        <source>Use an address of this machine, or IPv4.</source>
        <translation>Usa una dirección de esta máquina, o IPv4.</translation>
    </message>
    <message>
        <source>A signal interrupted the waiting. Of TCP the connection goes on being made in the background.</source>
        <translation>Una señal interrumpió la espera. En TCP la conexión se sigue estableciendo en segundo plano.</translation>
    </message>
    <message>
        <source>Wait until the socket is writable, then read SO_ERROR: 0 means connected. Calling connect() again gives EALREADY or EISCONN.</source>
        <translation>Espera a que se pueda escribir en el socket y lee SO_ERROR: 0 significa conectado. Si repites connect(), da EALREADY o EISCONN.</translation>
    </message>
    <message>
        <source>The file is there, but no socket listens behind it: its server has ended.</source>
        <translation>El archivo existe, pero detrás no escucha ningún socket: su servidor terminó.</translation>
    </message>
    <message>
        <source>Start the server again; it must remove the old file first.</source>
        <translation>Arranca de nuevo el servidor; antes debe borrar el archivo antiguo.</translation>
    </message>
    <message>
        <source>The local address or port for this connection is not to be had: every ephemeral port towards that address is taken, or no interface has an address that leads there.</source>
        <translation>No hay dirección o puerto local para esta conexión: todos los puertos efímeros hacia esa dirección están ocupados o ninguna interfaz tiene una dirección que lleve hasta ella.</translation>
    </message>
    <message>
        <source>Close connections, or wait until those in TIME_WAIT are gone.</source>
        <translation>Cierra conexiones o espera a que desaparezcan las que están en TIME_WAIT.</translation>
    </message>
    <message>
        <source>The system does not allow this: a port below 1024 without privilege, a broadcast without SO_BROADCAST, or a path you may not write.</source>
        <translation>El sistema no lo permite: un puerto menor que 1024 sin privilegios, un broadcast sin SO_BROADCAST o una ruta en la que no puedes escribir.</translation>
    </message>
    <message>
        <source>Choose a port from 1024 up, set SO_BROADCAST first, or use another path.</source>
        <translation>Elige un puerto a partir de 1024, activa antes SO_BROADCAST o usa otra ruta.</translation>
    </message>
    <message>
        <source>The system or a firewall forbids this operation.</source>
        <translation>El sistema o un cortafuegos prohíbe esta operación.</translation>
    </message>
    <message>
        <source>Check the firewall's rules and the program's privileges.</source>
        <translation>Revisa las reglas del cortafuegos y los privilegios del programa.</translation>
    </message>
    <message>
        <source>That address and port already belong to another socket.</source>
        <translation>Esa dirección y ese puerto ya pertenecen a otro socket.</translation>
    </message>
    <message>
        <source>Choose another port (0 lets the system pick one), close the other program, or set SO_REUSEADDR if only old connections in TIME_WAIT hold it (Linux asks that they had set it too).</source>
        <translation>Elige otro puerto (con 0 lo elige el sistema), cierra el otro programa o activa SO_REUSEADDR si solo lo retienen conexiones antiguas en TIME_WAIT (Linux exige que ellas también la tuvieran).</translation>
    </message>
    <message>
        <source>No interface of this machine has that address.</source>
        <translation>Ninguna interfaz de esta máquina tiene esa dirección.</translation>
    </message>
    <message>
        <source>Bind the socket to an address of this machine, to 127.0.0.1 or to 0.0.0.0; to connect, give a real address and a port other than 0.</source>
        <translation>Vincula el socket a una dirección de esta máquina, a 127.0.0.1 o a 0.0.0.0; para conectar, da una dirección real y un puerto distinto de 0.</translation>
    </message>
    <message>
        <source>The address is of a family this socket or this system does not know.</source>
        <translation>La dirección es de una familia que este socket o este sistema no conoce.</translation>
    </message>
    <message>
        <source>Use an IPv4 address with an IPv4 socket and an IPv6 address with an IPv6 socket.</source>
        <translation>Usa una dirección IPv4 con un socket IPv4 y una IPv6 con un socket IPv6.</translation>
    </message>
    <message>
        <source>The call would have to wait now: nothing has arrived yet, or the send buffer is full.</source>
        <translation>La llamada tendría que esperar: aún no ha llegado nada o el buffer de envío está lleno.</translation>
    </message>
    <message>
        <source>Wait until the socket is readable or writable (poll, epoll, select), then call again with what is left.</source>
        <translation>Espera a que se pueda leer o escribir en el socket (poll, epoll, select) y repite la llamada con lo que falte.</translation>
    </message>
    <message>
        <source>A connection attempt is already under way on this socket.</source>
        <translation>Ya hay un intento de conexión en curso en este socket.</translation>
    </message>
    <message>
        <source>Wait until the socket is writable and read SO_ERROR.</source>
        <translation>Espera a que se pueda escribir en el socket y lee SO_ERROR.</translation>
    </message>
    <message>
        <source>That number is not an open descriptor.</source>
        <translation>Ese número no es un descriptor abierto.</translation>
    </message>
    <message>
        <source>The socket was closed, or never opened: open it first.</source>
        <translation>El socket se cerró o nunca se abrió: ábrelo antes.</translation>
    </message>
    <message>
        <source>The connection was aborted on this side, before or after it was accepted.</source>
        <translation>La conexión se abortó en este lado, antes o después de aceptarla.</translation>
    </message>
    <message>
        <source>A server simply goes on accepting; a client connects again.</source>
        <translation>Un servidor sigue aceptando sin más; un cliente vuelve a conectar.</translation>
    </message>
    <message>
        <source>The machine answered, but nothing is listening on that port.</source>
        <translation>La máquina respondió, pero nadie escucha en ese puerto.</translation>
    </message>
    <message>
        <source>Start the server first, and check the port, the address it listens on, and TCP or UDP.</source>
        <translation>Arranca antes el servidor y comprueba el puerto, la dirección en la que escucha y si es TCP o UDP.</translation>
    </message>
    <message>
        <source>The peer ended the connection abruptly (RST): it closed with data unread or with SO_LINGER 0, or its machine restarted and no longer knows the connection.</source>
        <translation>El otro extremo cerró la conexión abruptamente (RST): cerró con datos sin leer o con SO_LINGER a 0, o su máquina se reinició y ya no conoce la conexión.</translation>
    </message>
    <message>
        <source>What was on the way is lost. Close this socket and connect again.</source>
        <translation>Lo que estaba en camino se ha perdido. Cierra este socket y vuelve a conectar.</translation>
    </message>
    <message>
        <source>The socket has no destination: it is not connected and the call names none.</source>
        <translation>El socket no tiene destino: no está conectado y la llamada no indica ninguno.</translation>
    </message>
    <message>
        <source>Give the destination with sendto(), or connect() the socket first.</source>
        <translation>Indica el destino con sendto() o conecta antes el socket con connect().</translation>
    </message>
    <message>
        <source>The program passed a bad pointer.</source>
        <translation>El programa pasó un puntero no válido.</translation>
    </message>
    <message>
        <source>This is a fault of the program.</source>
        <translation>Es un fallo del programa.</translation>
    </message>
    <message>
        <source>There is no way to that machine: no route, or nobody answers on its network.</source>
        <translation>No hay camino hasta esa máquina: no hay ruta o nadie responde en su red.</translation>
    </message>
    <message>
        <source>Check the address, the cable or Wi-Fi, and the gateway.</source>
        <translation>Comprueba la dirección, el cable o la wifi y la puerta de enlace.</translation>
    </message>
    <message>
        <source>That machine does not answer on the local network.</source>
        <translation>Esa máquina no responde en la red local.</translation>
    </message>
    <message>
        <source>Check that it is switched on and that the address is right.</source>
        <translation>Comprueba que está encendida y que la dirección es correcta.</translation>
    </message>
    <message>
        <source>The connection has been started and goes on in the background.</source>
        <translation>La conexión se ha iniciado y sigue en segundo plano.</translation>
    </message>
    <message>
        <source>Wait until the socket is writable, then read SO_ERROR: 0 means connected. (Winsock says WSAEWOULDBLOCK here.)</source>
        <translation>Espera a que se pueda escribir en el socket y lee SO_ERROR: 0 significa conectado. (Winsock dice aquí WSAEWOULDBLOCK.)</translation>
    </message>
    <message>
        <source>A signal interrupted the call before it did anything.</source>
        <translation>Una señal interrumpió la llamada antes de que hiciera nada.</translation>
    </message>
    <message>
        <source>Call again.</source>
        <translation>Repite la llamada.</translation>
    </message>
    <message>
        <source>An argument does not fit the socket's state: bound twice, accept() without listen(), a bad option value.</source>
        <translation>Un argumento no encaja con el estado del socket: vinculado dos veces, accept() sin listen(), un valor de opción incorrecto.</translation>
    </message>
    <message>
        <source>Check the order of the calls and their arguments.</source>
        <translation>Revisa el orden de las llamadas y sus argumentos.</translation>
    </message>
    <message>
        <source>The socket is already connected.</source>
        <translation>El socket ya está conectado.</translation>
    </message>
    <message>
        <source>One socket, one connection: open another socket for a new one.</source>
        <translation>Un socket, una conexión: abre otro socket para una nueva.</translation>
    </message>
    <message>
        <source>This process has as many descriptors open as it may.</source>
        <translation>Este proceso ya tiene abiertos todos los descriptores que se le permiten.</translation>
    </message>
    <message>
        <source>Close some sockets, or raise the limit (ulimit -n).</source>
        <translation>Cierra algunos sockets o sube el límite (ulimit -n).</translation>
    </message>
    <message>
        <source>The whole system has as many files open as it may.</source>
        <translation>El sistema entero ya tiene abiertos todos los archivos que admite.</translation>
    </message>
    <message>
        <source>Close programs, or raise the system's limit.</source>
        <translation>Cierra programas o sube el límite del sistema.</translation>
    </message>
    <message>
        <source>The datagram is larger than the socket or the network can carry in one piece (UDP over IPv4: 65,507 bytes), or than the buffer it was to be received in.</source>
        <translation>El datagrama es mayor de lo que el socket o la red pueden llevar de una vez (UDP sobre IPv4: 65&#x202f;507 bytes) o que el buffer en que se iba a recibir.</translation>
    </message>
    <message>
        <source>Send smaller datagrams; receive into a larger buffer.</source>
        <translation>Envía datagramas más pequeños; recibe en un buffer mayor.</translation>
    </message>
    <message>
        <source>The network interface is down.</source>
        <translation>La interfaz de red está inactiva.</translation>
    </message>
    <message>
        <source>Bring the interface up.</source>
        <translation>Activa la interfaz.</translation>
    </message>
    <message>
        <source>This machine has no route to that network (or it is a TCP connection to a multicast or broadcast address).</source>
        <translation>Esta máquina no tiene ruta hasta esa red (o es una conexión TCP con una dirección multicast o de broadcast).</translation>
    </message>
    <message>
        <source>Check the address and this machine's network; without IPv6 here, use the IPv4 address.</source>
        <translation>Comprueba la dirección y la red de esta máquina; si aquí no hay IPv6, usa la dirección IPv4.</translation>
    </message>
    <message>
        <source>The system has no memory left for network buffers, or one of its limits was reached (on Linux, 20 multicast groups a socket).</source>
        <translation>El sistema no tiene memoria para buffers de red, o se ha llegado a uno de sus límites (en Linux, 20 grupos multicast por socket).</translation>
    </message>
    <message>
        <source>Close sockets, send more slowly, or leave a multicast group.</source>
        <translation>Cierra sockets, envía más despacio o abandona algún grupo multicast.</translation>
    </message>
    <message>
        <source>The system has no memory left.</source>
        <translation>El sistema no tiene memoria libre.</translation>
    </message>
    <message>
        <source>Close programs or sockets.</source>
        <translation>Cierra programas o sockets.</translation>
    </message>
    <message>
        <source>There is no file with that path: nobody has bound a Unix-domain socket there.</source>
        <translation>No hay ningún archivo con esa ruta: nadie ha vinculado ahí un socket de dominio Unix.</translation>
    </message>
    <message>
        <source>Check the path and start the server first.</source>
        <translation>Comprueba la ruta y arranca antes el servidor.</translation>
    </message>
    <message>
        <source>This kind of socket, or this system, has no such option.</source>
        <translation>Este tipo de socket, o este sistema, no tiene esa opción.</translation>
    </message>
    <message>
        <source>Check the option's name and level.</source>
        <translation>Comprueba el nombre y el nivel de la opción.</translation>
    </message>
    <message>
        <source>The socket is not connected. A listening socket never is: it only makes new ones.</source>
        <translation>El socket no está conectado. Un socket a la escucha nunca lo está: solo crea otros nuevos.</translation>
    </message>
    <message>
        <source>connect() first, or use the socket that accept() returned.</source>
        <translation>Conecta antes con connect() o usa el socket que devolvió accept().</translation>
    </message>
    <message>
        <source>That descriptor is a file or something else, not a socket.</source>
        <translation>Ese descriptor es un archivo u otra cosa, no un socket.</translation>
    </message>
    <message>
        <source>Pass the descriptor that socket() or accept() returned.</source>
        <translation>Pasa el descriptor que devolvió socket() o accept().</translation>
    </message>
    <message>
        <source>This kind of socket does not know that operation: listen() and accept() are for SOCK_STREAM sockets, for example.</source>
        <translation>Este tipo de socket no conoce esa operación: listen() y accept() son para sockets SOCK_STREAM, por ejemplo.</translation>
    </message>
    <message>
        <source>Use the call that belongs to the socket's type.</source>
        <translation>Usa la llamada que corresponde al tipo de socket.</translation>
    </message>
    <message>
        <source>Sending is over on this connection: it was shut down here, or the peer closed it completely.</source>
        <translation>Ya no se puede enviar por esta conexión: se cerró el envío aquí o el otro extremo la cerró del todo.</translation>
    </message>
    <message>
        <source>Stop sending. What has arrived can still be received.</source>
        <translation>Deja de enviar. Lo que haya llegado aún se puede recibir.</translation>
    </message>
    <message>
        <source>The system does not know that protocol.</source>
        <translation>El sistema no conoce ese protocolo.</translation>
    </message>
    <message>
        <source>Use protocol 0, or one that belongs to the domain and the type.</source>
        <translation>Usa el protocolo 0 o uno que corresponda al dominio y al tipo.</translation>
    </message>
    <message>
        <source>The protocol does not go with this socket type; with Unix-domain sockets, the other end has another type.</source>
        <translation>El protocolo no va con este tipo de socket; con sockets de dominio Unix, el otro extremo es de otro tipo.</translation>
    </message>
    <message>
        <source>Use the same type on both ends, SOCK_STREAM or SOCK_DGRAM.</source>
        <translation>Usa el mismo tipo en ambos extremos, SOCK_STREAM o SOCK_DGRAM.</translation>
    </message>
    <message>
        <source>This direction was shut down; the socket cannot send any more. (Linux says EPIPE.)</source>
        <translation>Este sentido se cerró; el socket ya no puede enviar. (Linux dice EPIPE.)</translation>
    </message>
    <message>
        <source>Open a new connection to send again.</source>
        <translation>Abre una conexión nueva para volver a enviar.</translation>
    </message>
    <message>
        <source>This domain has no such socket type.</source>
        <translation>Este dominio no tiene ese tipo de socket.</translation>
    </message>
    <message>
        <source>Use SOCK_STREAM or SOCK_DGRAM.</source>
        <translation>Usa SOCK_STREAM o SOCK_DGRAM.</translation>
    </message>
    <message>
        <source>Nobody answered in time.</source>
        <translation>Nadie respondió a tiempo.</translation>
    </message>
    <message>
        <source>Check the address and that no firewall drops the packets; a machine that is off, on another network, looks just like this (on yours: EHOSTUNREACH).</source>
        <translation>Comprueba la dirección y que ningún cortafuegos descarte los paquetes; una máquina apagada de otra red da este mismo error (en la tuya, EHOSTUNREACH).</translation>
    </message>
    <message>
        <source>It was cancelled here before it ended.</source>
        <translation>Se canceló aquí antes de que terminara.</translation>
    </message>
    <message>
        <source>Start it again if it is still wanted.</source>
        <translation>Vuelve a iniciarlo si aún hace falta.</translation>
    </message>
    <message>
        <source>The path or name is too long: a Unix-domain path has room for 107 bytes.</source>
        <translation>La ruta o el nombre es demasiado largo: una ruta de dominio Unix admite 107 bytes.</translation>
    </message>
    <message>
        <source>Use a shorter path.</source>
        <translation>Usa una ruta más corta.</translation>
    </message>
    <message>
        <source>The list of arguments is too long.</source>
        <translation>La lista de argumentos es demasiado larga.</translation>
    </message>
    <message>
        <source>Advertise error: of old network file systems.</source>
        <translation>Error de anuncio: de antiguos sistemas de archivos en red.</translation>
    </message>
    <message>
        <source>An exchange that is not valid.</source>
        <translation>Un intercambio no válido.</translation>
    </message>
    <message>
        <source>The descriptor is in a state that does not allow this.</source>
        <translation>El descriptor está en un estado que no lo permite.</translation>
    </message>
    <message>
        <source>A message is damaged, or of another kind than expected.</source>
        <translation>Un mensaje está dañado o es de otro tipo que el esperado.</translation>
    </message>
    <message>
        <source>A request descriptor that is not valid.</source>
        <translation>Un descriptor de petición no válido.</translation>
    </message>
    <message>
        <source>A request code that is not valid.</source>
        <translation>Un código de petición no válido.</translation>
    </message>
    <message>
        <source>A slot that is not valid.</source>
        <translation>Una ranura no válida.</translation>
    </message>
    <message>
        <source>A font file of another format.</source>
        <translation>Un archivo de fuente con otro formato.</translation>
    </message>
    <message>
        <source>The device or the file is in use.</source>
        <translation>El dispositivo o el archivo está en uso.</translation>
    </message>
    <message>
        <source>There is no child process to wait for.</source>
        <translation>No hay ningún proceso hijo al que esperar.</translation>
    </message>
    <message>
        <source>A channel number out of range.</source>
        <translation>Un número de canal fuera de rango.</translation>
    </message>
    <message>
        <source>The communication failed while sending.</source>
        <translation>La comunicación falló al enviar.</translation>
    </message>
    <message>
        <source>Waiting would never end: two wait for each other.</source>
        <translation>La espera no acabaría nunca: dos se esperan mutuamente.</translation>
    </message>
    <message>
        <source>A number outside what the option or function takes.</source>
        <translation>Un número fuera de lo que admite la opción o la función.</translation>
    </message>
    <message>
        <source>An error of RFS, an old network file system.</source>
        <translation>Un error de RFS, un antiguo sistema de archivos en red.</translation>
    </message>
    <message>
        <source>The user's disk quota is used up.</source>
        <translation>La cuota de disco del usuario está agotada.</translation>
    </message>
    <message>
        <source>There is already something of that name: a file, or an entry that was to be added.</source>
        <translation>Ya existe algo con ese nombre: un archivo o una entrada que se quería añadir.</translation>
    </message>
    <message>
        <source>The file would be larger than allowed.</source>
        <translation>El archivo sería mayor de lo permitido.</translation>
    </message>
    <message>
        <source>A page of memory is damaged.</source>
        <translation>Una página de memoria está dañada.</translation>
    </message>
    <message>
        <source>The identifier was removed.</source>
        <translation>El identificador se eliminó.</translation>
    </message>
    <message>
        <source>Bytes that are no character.</source>
        <translation>Bytes que no forman ningún carácter.</translation>
    </message>
    <message>
        <source>The device or the disk failed while reading or writing.</source>
        <translation>El dispositivo o el disco falló al leer o escribir.</translation>
    </message>
    <message>
        <source>That path is a folder.</source>
        <translation>Esa ruta es una carpeta.</translation>
    </message>
    <message>
        <source>That is a named file of a special kind.</source>
        <translation>Es un archivo con nombre de un tipo especial.</translation>
    </message>
    <message>
        <source>The key has expired.</source>
        <translation>La clave ha caducado.</translation>
    </message>
    <message>
        <source>The key was rejected.</source>
        <translation>La clave fue rechazada.</translation>
    </message>
    <message>
        <source>The key was revoked.</source>
        <translation>La clave fue revocada.</translation>
    </message>
    <message>
        <source>Level 2 halted: of old terminals' lines.</source>
        <translation>Nivel 2 detenido: de líneas de terminales antiguos.</translation>
    </message>
    <message>
        <source>Level 2 out of step: of old terminals' lines.</source>
        <translation>Nivel 2 sin sincronizar: de líneas de terminales antiguos.</translation>
    </message>
    <message>
        <source>Level 3 halted: of old terminals' lines.</source>
        <translation>Nivel 3 detenido: de líneas de terminales antiguos.</translation>
    </message>
    <message>
        <source>Level 3 reset: of old terminals' lines.</source>
        <translation>Nivel 3 reiniciado: de líneas de terminales antiguos.</translation>
    </message>
    <message>
        <source>A shared library cannot be opened.</source>
        <translation>No se puede abrir una biblioteca compartida.</translation>
    </message>
    <message>
        <source>A shared library is damaged.</source>
        <translation>Una biblioteca compartida está dañada.</translation>
    </message>
    <message>
        <source>A shared library is no program to be run.</source>
        <translation>Una biblioteca compartida no es un programa que se pueda ejecutar.</translation>
    </message>
    <message>
        <source>Too many shared libraries.</source>
        <translation>Demasiadas bibliotecas compartidas.</translation>
    </message>
    <message>
        <source>A section of a program's libraries is damaged.</source>
        <translation>Una sección de bibliotecas de un programa está dañada.</translation>
    </message>
    <message>
        <source>A link number out of range.</source>
        <translation>Un número de enlace fuera de rango.</translation>
    </message>
    <message>
        <source>The path has too many symbolic links, or they go round in a circle.</source>
        <translation>La ruta tiene demasiados enlaces simbólicos o forman un círculo.</translation>
    </message>
    <message>
        <source>A medium of the wrong kind is in the drive.</source>
        <translation>En la unidad hay un medio del tipo equivocado.</translation>
    </message>
    <message>
        <source>The file has as many links as it may.</source>
        <translation>El archivo ya tiene todos los enlaces que admite.</translation>
    </message>
    <message>
        <source>More than one step away: of old network file systems.</source>
        <translation>A más de un salto: de antiguos sistemas de archivos en red.</translation>
    </message>
    <message>
        <source>No semaphore is available.</source>
        <translation>No hay ningún semáforo disponible.</translation>
    </message>
    <message>
        <source>The connection was lost: the network was reset, or keepalive found nobody.</source>
        <translation>La conexión se perdió: la red se reinició o las sondas keepalive no encontraron a nadie.</translation>
    </message>
    <message>
        <source>No anode: of old file systems.</source>
        <translation>Sin «anode»: de antiguos sistemas de archivos.</translation>
    </message>
    <message>
        <source>No CSI structure is available.</source>
        <translation>No hay ninguna estructura CSI disponible.</translation>
    </message>
    <message>
        <source>There are no data of that kind.</source>
        <translation>No hay datos de ese tipo.</translation>
    </message>
    <message>
        <source>No network interface fits: none of that name or number, or no route to that multicast group.</source>
        <translation>Ninguna interfaz de red sirve: no hay ninguna con ese nombre o número, o no hay ruta hasta ese grupo multicast.</translation>
    </message>
    <message>
        <source>That file is no program.</source>
        <translation>Ese archivo no es un programa.</translation>
    </message>
    <message>
        <source>The key that is needed is not there.</source>
        <translation>Falta la clave necesaria.</translation>
    </message>
    <message>
        <source>No lock is left.</source>
        <translation>No quedan bloqueos.</translation>
    </message>
    <message>
        <source>The link was cut.</source>
        <translation>El enlace se ha cortado.</translation>
    </message>
    <message>
        <source>There is no medium in the drive.</source>
        <translation>No hay ningún medio en la unidad.</translation>
    </message>
    <message>
        <source>There is no message of that kind.</source>
        <translation>No hay ningún mensaje de ese tipo.</translation>
    </message>
    <message>
        <source>This machine is on no network.</source>
        <translation>Esta máquina no está en ninguna red.</translation>
    </message>
    <message>
        <source>A package is not installed.</source>
        <translation>Falta instalar un paquete.</translation>
    </message>
    <message>
        <source>No room is left: on the disk, or for more descriptors to be watched by epoll.</source>
        <translation>No queda sitio: en el disco, o para que epoll vigile más descriptores.</translation>
    </message>
    <message>
        <source>The system's streams are used up.</source>
        <translation>Se han agotado los «streams» del sistema.</translation>
    </message>
    <message>
        <source>The device is no stream.</source>
        <translation>El dispositivo no es un «stream».</translation>
    </message>
    <message>
        <source>This system does not have that call.</source>
        <translation>Este sistema no tiene esa llamada.</translation>
    </message>
    <message>
        <source>A block device is needed.</source>
        <translation>Hace falta un dispositivo de bloques.</translation>
    </message>
    <message>
        <source>A part of the path is a file, not a folder.</source>
        <translation>Una parte de la ruta es un archivo, no una carpeta.</translation>
    </message>
    <message>
        <source>The folder is not empty.</source>
        <translation>La carpeta no está vacía.</translation>
    </message>
    <message>
        <source>That is no named file of a special kind.</source>
        <translation>No es un archivo con nombre de un tipo especial.</translation>
    </message>
    <message>
        <source>The state cannot be recovered: its owner died.</source>
        <translation>El estado no se puede recuperar: su dueño murió.</translation>
    </message>
    <message>
        <source>That request does not belong to this kind of file.</source>
        <translation>Esa petición no corresponde a este tipo de archivo.</translation>
    </message>
    <message>
        <source>The name is not the only one on the network.</source>
        <translation>El nombre no es único en la red.</translation>
    </message>
    <message>
        <source>There is no such device, or nobody reads from that pipe.</source>
        <translation>No existe ese dispositivo o nadie lee de esa tubería.</translation>
    </message>
    <message>
        <source>A value does not fit its type.</source>
        <translation>Un valor no cabe en su tipo.</translation>
    </message>
    <message>
        <source>The owner of a lock died.</source>
        <translation>El dueño de un bloqueo murió.</translation>
    </message>
    <message>
        <source>The system does not know that protocol family.</source>
        <translation>El sistema no conoce esa familia de protocolos.</translation>
    </message>
    <message>
        <source>A protocol error: on accept(), the new connection failed before it was taken.</source>
        <translation>Un error de protocolo: en accept(), la conexión nueva falló antes de ser aceptada.</translation>
    </message>
    <message>
        <source>A result that does not fit.</source>
        <translation>Un resultado que no cabe.</translation>
    </message>
    <message>
        <source>The remote address changed.</source>
        <translation>La dirección remota cambió.</translation>
    </message>
    <message>
        <source>The object is on another machine.</source>
        <translation>El objeto está en otra máquina.</translation>
    </message>
    <message>
        <source>The other side failed while reading or writing.</source>
        <translation>El dispositivo remoto falló al leer o escribir.</translation>
    </message>
    <message>
        <source>The call is to be started again: programs do not see this one.</source>
        <translation>La llamada ha de empezar de nuevo: los programas no ven este error.</translation>
    </message>
    <message>
        <source>A switch keeps the radio off.</source>
        <translation>Un interruptor mantiene la radio apagada.</translation>
    </message>
    <message>
        <source>The file system can only be read.</source>
        <translation>El sistema de archivos es de solo lectura.</translation>
    </message>
    <message>
        <source>One cannot seek there: a socket or pipe has no position.</source>
        <translation>Ahí no se puede cambiar de posición: un socket o una tubería no la tiene.</translation>
    </message>
    <message>
        <source>There is no such process.</source>
        <translation>No existe ese proceso.</translation>
    </message>
    <message>
        <source>Mount error: of old network file systems.</source>
        <translation>Error de montaje: de antiguos sistemas de archivos en red.</translation>
    </message>
    <message>
        <source>The file's handle is out of date: of network file systems.</source>
        <translation>El identificador del archivo ya no vale: de sistemas de archivos en red.</translation>
    </message>
    <message>
        <source>A pipe of streams failed.</source>
        <translation>Falló una tubería de «streams».</translation>
    </message>
    <message>
        <source>The timer has run out.</source>
        <translation>El temporizador ha expirado.</translation>
    </message>
    <message>
        <source>Too many descriptors are on their way through Unix-domain sockets.</source>
        <translation>Demasiados descriptores están de camino por sockets de dominio Unix.</translation>
    </message>
    <message>
        <source>The program's file is running, or is being written.</source>
        <translation>El archivo del programa se está ejecutando o escribiendo.</translation>
    </message>
    <message>
        <source>The file system needs to be repaired.</source>
        <translation>El sistema de archivos necesita una reparación.</translation>
    </message>
    <message>
        <source>No protocol driver is attached.</source>
        <translation>No hay ningún controlador de protocolo conectado.</translation>
    </message>
    <message>
        <source>Too many users.</source>
        <translation>Demasiados usuarios.</translation>
    </message>
    <message>
        <source>That would be a link to another file system.</source>
        <translation>Sería un enlace a otro sistema de archivos.</translation>
    </message>
    <message>
        <source>The exchange is full.</source>
        <translation>El intercambio está lleno.</translation>
    </message>
    <message>
        <source>No machine or service with that name is known.</source>
        <translation>No se conoce ninguna máquina ni servicio con ese nombre.</translation>
    </message>
    <message>
        <source>Check the spelling; a numeric address needs no resolver.</source>
        <translation>Comprueba cómo está escrito; una dirección numérica no necesita el resolver.</translation>
    </message>
    <message>
        <source>The name server does not answer now.</source>
        <translation>El servidor de nombres no responde ahora.</translation>
    </message>
    <message>
        <source>Try again later, and check the network; a numeric address needs no resolver.</source>
        <translation>Inténtalo más tarde y revisa la red; una dirección numérica no necesita el resolver.</translation>
    </message>
    <message>
        <source>The name server answered with a failure.</source>
        <translation>El servidor de nombres respondió con un fallo.</translation>
    </message>
    <message>
        <source>Try another name server.</source>
        <translation>Prueba con otro servidor de nombres.</translation>
    </message>
    <message>
        <source>The address family asked for is not supported.</source>
        <translation>La familia de direcciones pedida no se admite.</translation>
    </message>
    <message>
        <source>Ask for IPv4 or IPv6.</source>
        <translation>Pide IPv4 o IPv6.</translation>
    </message>
    <message>
        <source>No such service for this kind of socket.</source>
        <translation>No existe ese servicio para este tipo de socket.</translation>
    </message>
    <message>
        <source>Give a port number, or a service name such as http.</source>
        <translation>Da un número de puerto o un nombre de servicio como http.</translation>
    </message>
    <message>
        <source>The socket type asked for is not supported.</source>
        <translation>El tipo de socket pedido no se admite.</translation>
    </message>
    <message>
        <source>Ask for SOCK_STREAM or SOCK_DGRAM.</source>
        <translation>Pide SOCK_STREAM o SOCK_DGRAM.</translation>
    </message>
    <message>
        <source>The hints have flags that do not go together.</source>
        <translation>Los hints llevan flags incompatibles entre sí.</translation>
    </message>
    <message>
        <source>Use AI_CANONNAME only with a name.</source>
        <translation>Usa AI_CANONNAME solo con un nombre.</translation>
    </message>
    <message>
        <source>No memory left.</source>
        <translation>No queda memoria.</translation>
    </message>
    <message>
        <source>Close programs.</source>
        <translation>Cierra programas.</translation>
    </message>
    <message>
        <source>The system failed while resolving.</source>
        <translation>El sistema falló al resolver el nombre.</translation>
    </message>
    <message>
        <source>Check the machine's network settings.</source>
        <translation>Revisa la configuración de red de la máquina.</translation>
    </message>
    <message>
        <source>The name exists but has no address of the kind asked for.</source>
        <translation>El nombre existe, pero no tiene ninguna dirección del tipo pedido.</translation>
    </message>
    <message>
        <source>Ask for the other family, IPv4 or IPv6.</source>
        <translation>Pide la otra familia, IPv4 o IPv6.</translation>
    </message>
    <message>
        <source>The name has no address in the family asked for.</source>
        <translation>El nombre no tiene ninguna dirección de la familia pedida.</translation>
    </message>
    <message>
        <source>A name is longer than the room for it.</source>
        <translation>Un nombre es más largo que el espacio para él.</translation>
    </message>
    <message>
        <source>Use a shorter name.</source>
        <translation>Usa un nombre más corto.</translation>
    </message>
    <message>
        <source>The request is still under way.</source>
        <translation>La petición sigue en curso.</translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation>Espera a que termine.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>La petición se canceló.</translation>
    </message>
    <message>
        <source>Ask again if it is still wanted.</source>
        <translation>Vuelve a preguntar si aún hace falta.</translation>
    </message>
    <message>
        <source>The request could not be cancelled.</source>
        <translation>La petición no se pudo cancelar.</translation>
    </message>
    <message>
        <source>All requests have ended.</source>
        <translation>Todas las peticiones han terminado.</translation>
    </message>
    <message>
        <source>There is nothing to wait for.</source>
        <translation>No hay nada a lo que esperar.</translation>
    </message>
    <message>
        <source>A signal interrupted the resolver.</source>
        <translation>Una señal interrumpió al resolver.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Vuelve a preguntar.</translation>
    </message>
    <message>
        <source>You may not open this file, or not enter its folder.</source>
        <translation>No tienes permiso para abrir este archivo o para entrar en su carpeta.</translation>
    </message>
    <message>
        <source>Nothing can be read or written now without waiting.</source>
        <translation>Ahora no se puede leer ni escribir sin esperar.</translation>
    </message>
    <message>
        <source>It is closed, or not open in this direction.</source>
        <translation>Está cerrado o no está abierto en este sentido.</translation>
    </message>
    <message>
        <source>This file does not allow that.</source>
        <translation>Este archivo no permite hacer eso.</translation>
    </message>
    <message>
        <source>There is no file or folder with that path.</source>
        <translation>No hay ningún archivo ni carpeta con esa ruta.</translation>
    </message>
    <message>
        <source>No room is left on the disk.</source>
        <translation>No queda espacio en el disco.</translation>
    </message>
    <message>
        <source>Nobody reads any more: the other end of the pipe is closed.</source>
        <translation>Ya no lee nadie: el otro extremo de la tubería está cerrado.</translation>
    </message>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>The state of the connection in the TCP state diagram (RFC 9293).</source>
        <translation>El estado de la conexión en el diagrama de estados de TCP (RFC 9293).</translation>
    </message>
    <message>
        <source>TCP options</source>
        <translation>opciones de TCP</translation>
    </message>
    <message>
        <source>What both ends agreed on in their SYN: time stamps, selective acknowledgement, window scaling, ECN.</source>
        <translation>Lo que ambos extremos acordaron en sus SYN: marcas de tiempo, confirmación selectiva, escalado de ventana, ECN.</translation>
    </message>
    <message>
        <source>congestion control</source>
        <translation>control de congestión</translation>
    </message>
    <message>
        <source>Open: all is well. Disorder: duplicate acknowledgements came. Recovery, Loss: segments are retransmitted.</source>
        <translation>Open: todo va bien. Disorder: han llegado confirmaciones duplicadas. Recovery, Loss: se retransmiten segmentos.</translation>
    </message>
    <message>
        <source>round trip (RTT)</source>
        <translation>ida y vuelta (RTT)</translation>
    </message>
    <message>
        <source>Smoothed time from sending a segment to its acknowledgement. A peer that delays its acknowledgements makes it longer: milliseconds even on loopback.</source>
        <translation>Tiempo suavizado desde que se envía un segmento hasta su confirmación. Si el otro extremo retrasa sus confirmaciones, crece: milisegundos incluso en loopback.</translation>
    </message>
    <message>
        <source>its variation</source>
        <translation>su variación</translation>
    </message>
    <message>
        <source>How much the round trips differ from each other.</source>
        <translation>Cuánto difieren entre sí las idas y vueltas.</translation>
    </message>
    <message>
        <source>shortest round trip</source>
        <translation>ida y vuelta más corta</translation>
    </message>
    <message>
        <source>The shortest one seen lately.</source>
        <translation>La más corta vista últimamente.</translation>
    </message>
    <message>
        <source>retransmission time-out (RTO)</source>
        <translation>temporizador de retransmisión (RTO)</translation>
    </message>
    <message>
        <source>A segment not acknowledged within this time is retransmitted. It doubles each time that happens.</source>
        <translation>Un segmento que no se confirma en este tiempo se retransmite. Se duplica cada vez que ocurre.</translation>
    </message>
    <message>
        <source>delay of acknowledgements</source>
        <translation>retraso de confirmaciones</translation>
    </message>
    <message>
        <source>How long this side waits before it acknowledges, hoping to send data along with it.</source>
        <translation>Cuánto espera este lado antes de confirmar, por si puede mandar datos a la vez.</translation>
    </message>
    <message>
        <source>congestion window</source>
        <translation>ventana de congestión</translation>
    </message>
    <message>
        <source>Segments that may be in flight: what the sender believes the network can take.</source>
        <translation>Segmentos que puede haber en vuelo: lo que el emisor cree que la red admite.</translation>
    </message>
    <message>
        <source>slow start's end (ssthresh)</source>
        <translation>fin del arranque lento (ssthresh)</translation>
    </message>
    <message>
        <source>Up to here the congestion window doubles each round trip. Unlimited until a loss or delay sets it.</source>
        <translation>Hasta aquí la ventana de congestión se duplica en cada ida y vuelta. Sin límite hasta que una pérdida o un retraso lo fijan.</translation>
    </message>
    <message>
        <source>peer's window</source>
        <translation>ventana del otro extremo</translation>
    </message>
    <message>
        <source>Bytes the peer says it has room for. 0: it does not read, and sending has stopped.</source>
        <translation>Bytes para los que el otro extremo dice tener sitio. 0: no lee, y el envío se ha parado.</translation>
    </message>
    <message>
        <source>receive window's aim</source>
        <translation>objetivo de la ventana de recepción</translation>
    </message>
    <message>
        <source>Room that the kernel means to offer the peer, from how fast this program reads.</source>
        <translation>Sitio que el núcleo quiere ofrecer al otro extremo, según lo deprisa que lee este programa.</translation>
    </message>
    <message>
        <source>segments in flight</source>
        <translation>segmentos en vuelo</translation>
    </message>
    <message>
        <source>Sent and not yet acknowledged. Of a listening socket: connections waiting for accept().</source>
        <translation>Enviados y aún sin confirmar. De un socket a la escucha: conexiones que esperan un accept().</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>aún sin enviar</translation>
    </message>
    <message>
        <source>Bytes that send() accepted and that have not left: the part of Send-Q that is not in flight.</source>
        <translation>Bytes que send() aceptó y que no han salido: la parte de Send-Q que no está en vuelo.</translation>
    </message>
    <message>
        <source>largest segment sent</source>
        <translation>segmento máximo de envío</translation>
    </message>
    <message>
        <source>Bytes of data in one segment to the peer.</source>
        <translation>Bytes de datos en un segmento hacia el otro extremo.</translation>
    </message>
    <message>
        <source>largest segment received</source>
        <translation>segmento máximo de recepción</translation>
    </message>
    <message>
        <source>What this side thinks the peer's segments hold.</source>
        <translation>Lo que este lado cree que llevan los segmentos del otro extremo.</translation>
    </message>
    <message>
        <source>largest segment announced</source>
        <translation>segmento máximo anunciado</translation>
    </message>
    <message>
        <source>What this side told the peer in its SYN.</source>
        <translation>Lo que este lado dijo al otro extremo en su SYN.</translation>
    </message>
    <message>
        <source>path MTU</source>
        <translation>MTU del camino</translation>
    </message>
    <message>
        <source>The largest IP packet that reaches the peer in one piece; 65536 on loopback.</source>
        <translation>El mayor paquete IP que llega entero al otro extremo; 65&#x202f;536 en loopback.</translation>
    </message>
    <message>
        <source>time-outs in a row</source>
        <translation>vencimientos seguidos del RTO</translation>
    </message>
    <message>
        <source>Retransmission time-outs since the last acknowledgement; 0 when all is well.</source>
        <translation>Vencimientos del temporizador de retransmisión desde la última confirmación; 0 si todo va bien.</translation>
    </message>
    <message>
        <source>window and keepalive probes</source>
        <translation>sondas de ventana y keepalive</translation>
    </message>
    <message>
        <source>Unanswered probes of a closed window or of a silent peer.</source>
        <translation>Sondas sin respuesta de una ventana cerrada o de un extremo que calla.</translation>
    </message>
    <message>
        <source>time-out doubled</source>
        <translation>RTO duplicado</translation>
    </message>
    <message>
        <source>How many times in a row the retransmission time-out was doubled.</source>
        <translation>Cuántas veces seguidas se ha duplicado el temporizador de retransmisión.</translation>
    </message>
    <message>
        <source>segments retransmitted</source>
        <translation>segmentos retransmitidos</translation>
    </message>
    <message>
        <source>Since the connection began. Probes of a closed window count too: a 1 here is no proof of a loss.</source>
        <translation>Desde que empezó la conexión. También cuentan las sondas de una ventana cerrada: un 1 aquí no prueba una pérdida.</translation>
    </message>
    <message>
        <source>bytes retransmitted</source>
        <translation>bytes retransmitidos</translation>
    </message>
    <message>
        <source>Data bytes in retransmitted segments.</source>
        <translation>Bytes de datos en segmentos retransmitidos.</translation>
    </message>
    <message>
        <source>taken for lost</source>
        <translation>dados por perdidos</translation>
    </message>
    <message>
        <source>Segments in flight that the kernel believes lost, for now.</source>
        <translation>Segmentos en vuelo que el núcleo cree perdidos, por ahora.</translation>
    </message>
    <message>
        <source>selectively acknowledged</source>
        <translation>confirmados selectivamente</translation>
    </message>
    <message>
        <source>Segments after a gap, which the peer has already received.</source>
        <translation>Segmentos posteriores a un hueco, que el otro extremo ya ha recibido.</translation>
    </message>
    <message>
        <source>received out of order</source>
        <translation>recibidos fuera de orden</translation>
    </message>
    <message>
        <source>Segments that came before an earlier one.</source>
        <translation>Segmentos que llegaron antes que otro anterior.</translation>
    </message>
    <message>
        <source>bytes sent</source>
        <translation>bytes enviados</translation>
    </message>
    <message>
        <source>Data that left, retransmitted ones included.</source>
        <translation>Datos que han salido, contando los retransmitidos.</translation>
    </message>
    <message>
        <source>bytes acknowledged</source>
        <translation>bytes confirmados</translation>
    </message>
    <message>
        <source>The peer's kernel has them; its program may not have read them. The SYN counts as one.</source>
        <translation>Los tiene el núcleo del otro extremo; su programa quizá no los ha leído. El SYN cuenta como uno.</translation>
    </message>
    <message>
        <source>bytes received</source>
        <translation>bytes recibidos</translation>
    </message>
    <message>
        <source>In order, by this kernel; the program may not have read them. The peer's FIN counts as one.</source>
        <translation>En orden, por este núcleo; el programa quizá no los ha leído. El FIN del otro extremo cuenta como uno.</translation>
    </message>
    <message>
        <source>segments sent</source>
        <translation>segmentos enviados</translation>
    </message>
    <message>
        <source>All of them, bare acknowledgements included.</source>
        <translation>Todos, también las confirmaciones sin datos.</translation>
    </message>
    <message>
        <source>segments received</source>
        <translation>segmentos recibidos</translation>
    </message>
    <message>
        <source>with data, sent</source>
        <translation>con datos, enviados</translation>
    </message>
    <message>
        <source>Segments that carried data: compare them with the number of send() calls.</source>
        <translation>Segmentos que llevaban datos: compáralos con el número de llamadas a send().</translation>
    </message>
    <message>
        <source>with data, received</source>
        <translation>con datos, recibidos</translation>
    </message>
    <message>
        <source>Segments that carried data: compare them with the number of recv() calls.</source>
        <translation>Segmentos que llevaban datos: compáralos con el número de llamadas a recv().</translation>
    </message>
    <message>
        <source>pacing</source>
        <translation>ritmo de envío</translation>
    </message>
    <message>
        <source>The speed at which segments may leave, so that they do not leave in bursts.</source>
        <translation>La velocidad a la que pueden salir segmentos, para que no salgan a ráfagas.</translation>
    </message>
    <message>
        <source>pacing's limit</source>
        <translation>límite del ritmo</translation>
    </message>
    <message>
        <source>SO_MAX_PACING_RATE.</source>
        <translation>SO_MAX_PACING_RATE.</translation>
    </message>
    <message>
        <source>delivery rate</source>
        <translation>velocidad de entrega</translation>
    </message>
    <message>
        <source>How fast the peer lately acknowledged.</source>
        <translation>Lo deprisa que el otro extremo ha confirmado últimamente.</translation>
    </message>
    <message>
        <source>time with data to send</source>
        <translation>tiempo con datos por enviar</translation>
    </message>
    <message>
        <source>Of the time the connection has lasted.</source>
        <translation>Del tiempo que lleva la conexión.</translation>
    </message>
    <message>
        <source>held up by the peer's window</source>
        <translation>frenado por la ventana del otro extremo</translation>
    </message>
    <message>
        <source>Time in which the peer had no room: it reads too slowly.</source>
        <translation>Tiempo en que el otro extremo no tenía sitio: lee demasiado despacio.</translation>
    </message>
    <message>
        <source>held up by our buffer</source>
        <translation>frenado por nuestro buffer</translation>
    </message>
    <message>
        <source>Time in which SO_SNDBUF was too small for the window.</source>
        <translation>Tiempo en que SO_SNDBUF era pequeño para la ventana.</translation>
    </message>
    <message>
        <source>last data sent</source>
        <translation>últimos datos enviados</translation>
    </message>
    <message>
        <source>Time since then.</source>
        <translation>Tiempo transcurrido desde entonces.</translation>
    </message>
    <message>
        <source>last data received</source>
        <translation>últimos datos recibidos</translation>
    </message>
    <message>
        <source>last acknowledgement</source>
        <translation>última confirmación</translation>
    </message>
    <message>
        <source>waiting to be received</source>
        <translation>a la espera de recibirse</translation>
    </message>
    <message>
        <source>Memory that waiting datagrams take, the kernel's own overhead included: this is what ss calls Recv-Q.</source>
        <translation>Memoria que ocupan los datagramas que esperan, con lo que el núcleo añade: es lo que ss llama Recv-Q.</translation>
    </message>
    <message>
        <source>receive buffer</source>
        <translation>buffer de recepción</translation>
    </message>
    <message>
        <source>SO_RCVBUF. A datagram that finds it full is dropped.</source>
        <translation>SO_RCVBUF. Un datagrama que lo encuentra lleno se descarta.</translation>
    </message>
    <message>
        <source>waiting to leave</source>
        <translation>a la espera de salir</translation>
    </message>
    <message>
        <source>Memory of what was sent and has not left, or not been received by the other end of a Unix-domain socket: this is what ss calls Send-Q.</source>
        <translation>Memoria de lo enviado que no ha salido, o que el otro extremo de un socket de dominio Unix no ha recibido: es lo que ss llama Send-Q.</translation>
    </message>
    <message>
        <source>send buffer</source>
        <translation>buffer de envío</translation>
    </message>
    <message>
        <source>SO_SNDBUF.</source>
        <translation>SO_SNDBUF.</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>descartados</translation>
    </message>
    <message>
        <source>Datagrams that came and found no room.</source>
        <translation>Datagramas que llegaron y no encontraron sitio.</translation>
    </message>
    <message>
        <source>must be 0 or 1 (off, on)</source>
        <translation>debe ser 0 o 1 (off, on)</translation>
    </message>
    <message>
        <source>must be a whole number that fits 32 bits</source>
        <translation>debe ser un número entero que quepa en 32 bits</translation>
    </message>
    <message>
        <source>must be "off" or seconds, 0 … 65535</source>
        <translation>debe ser «off» o segundos, 0 … 65535</translation>
    </message>
    <message>
        <source>must be seconds, such as 1.5; 0 is no limit</source>
        <translation>deben ser segundos, como 1.5; 0 es sin límite</translation>
    </message>
    <message>
        <source>must be an interface of this machine, by its address or its name, such as 127.0.0.1 or lo</source>
        <translation>debe ser una interfaz de esta máquina, por su dirección o su nombre, como 127.0.0.1 o lo</translation>
    </message>
    <message>
        <source>must be a group, such as 239.1.2.3, and perhaps an interface's address or name</source>
        <translation>debe ser un grupo, como 239.1.2.3, y si acaso la dirección o el nombre de una interfaz</translation>
    </message>
    <message>
        <source>must be a group, such as ff02::123, and perhaps an interface's number or name</source>
        <translation>debe ser un grupo, como ff02::123, y si acaso el número o el nombre de una interfaz</translation>
    </message>
    <message>
        <source>bind() may use a port that old connections in TIME_WAIT still hold; Linux asks that they had it set too. On Windows it lets two programs bind one port at once, and a server must not set it.</source>
        <translation>bind() puede usar un puerto que aún retienen conexiones antiguas en TIME_WAIT; Linux exige que ellas también la tuvieran activada. En Windows permite que dos programas se vinculen a la vez al mismo puerto, y un servidor no debe activarla.</translation>
    </message>
    <message>
        <source>Room for bytes sent and not yet acknowledged. Linux doubles what is asked, for its own bookkeeping.</source>
        <translation>Espacio para bytes enviados y aún sin confirmar. Linux duplica lo pedido, para su propia contabilidad.</translation>
    </message>
    <message>
        <source>Room for bytes that came and nobody has received yet. Set it on the listening socket, before listen(). Linux doubles it.</source>
        <translation>Espacio para bytes llegados que nadie ha recibido. Ponla en el socket a la escucha, antes de listen(). Linux duplica lo pedido.</translation>
    </message>
    <message>
        <source>Small segments leave at once: Nagle's algorithm is off.</source>
        <translation>Los segmentos pequeños salen enseguida: el algoritmo de Nagle queda desactivado.</translation>
    </message>
    <message>
        <source>A silent peer is asked now and then whether it is still there.</source>
        <translation>Si el otro extremo calla, se le pregunta de vez en cuando si sigue ahí.</translation>
    </message>
    <message>
        <source>Datagrams may go to a broadcast address; without it that is EACCES.</source>
        <translation>Los datagramas pueden ir a una dirección de broadcast; sin esta opción, EACCES.</translation>
    </message>
    <message>
        <source>Off: a socket bound to :: takes IPv4 too, as ::ffff:a.b.c.d. Set it before bind().</source>
        <translation>Desactivada: un socket vinculado a :: acepta también IPv4, como ::ffff:a.b.c.d. Ponla antes de bind().</translation>
    </message>
    <message>
        <source>The error that waits for this socket. Reading it clears it.</source>
        <translation>El error pendiente de este socket. Leerlo lo borra.</translation>
    </message>
    <message>
        <source>close() waits at most this long for unsent bytes to leave; 0 seconds throws them away and sends RST.</source>
        <translation>close() espera como mucho ese tiempo a que se envíe lo pendiente; con 0 segundos lo descarta y envía RST.</translation>
    </message>
    <message>
        <source>Several sockets of one user may be bound to the same port; the kernel shares out what comes.</source>
        <translation>Varios sockets del mismo usuario se pueden vincular al mismo puerto; el núcleo reparte lo que llega.</translation>
    </message>
    <message>
        <source>Windows: no other socket may be bound to this port, whatever it asks for.</source>
        <translation>Windows: ningún otro socket se puede vincular a este puerto, pida lo que pida.</translation>
    </message>
    <message>
        <source>A blocking recv() or accept() gives up after this time, with EAGAIN; 0: never.</source>
        <translation>Un recv() o accept() bloqueante desiste tras ese tiempo, con EAGAIN; 0: nunca.</translation>
    </message>
    <message>
        <source>A blocking send() or connect() gives up after this time; 0: never.</source>
        <translation>Un send() o connect() bloqueante desiste tras ese tiempo; 0: nunca.</translation>
    </message>
    <message>
        <source>recv() and poll() wait until this many bytes are there.</source>
        <translation>recv() y poll() esperan a que haya esa cantidad de bytes.</translation>
    </message>
    <message>
        <source>Linux has always 1 here.</source>
        <translation>En Linux es siempre 1.</translation>
    </message>
    <message>
        <source>The urgent byte stays in the stream instead of needing MSG_OOB.</source>
        <translation>El byte urgente se queda en el flujo en vez de exigir MSG_OOB.</translation>
    </message>
    <message>
        <source>Only to hosts on the same network, through no router.</source>
        <translation>Solo a máquinas de la misma red, sin pasar por ningún router.</translation>
    </message>
    <message>
        <source>SOCK_STREAM is 1, SOCK_DGRAM is 2.</source>
        <translation>SOCK_STREAM es 1, SOCK_DGRAM es 2.</translation>
    </message>
    <message>
        <source>AF_UNIX is 1, AF_INET is 2, AF_INET6 is 10 on Linux.</source>
        <translation>AF_UNIX es 1, AF_INET es 2, AF_INET6 es 10 en Linux.</translation>
    </message>
    <message>
        <source>TCP is 6, UDP is 17.</source>
        <translation>TCP es 6, UDP es 17.</translation>
    </message>
    <message>
        <source>1 once listen() was called.</source>
        <translation>1 desde que se invocó listen().</translation>
    </message>
    <message>
        <source>Priority: which packets of this machine leave first.</source>
        <translation>Prioridad: qué paquetes de esta máquina salen antes.</translation>
    </message>
    <message>
        <source>Only through this network interface, such as lo.</source>
        <translation>Solo por esta interfaz de red, como lo.</translation>
    </message>
    <message>
        <source>Datagrams come with the count of those the kernel dropped.</source>
        <translation>Los datagramas traen la cuenta de los que el núcleo descartó.</translation>
    </message>
    <message>
        <source>Datagrams come with the time of their arrival.</source>
        <translation>Los datagramas traen la hora de su llegada.</translation>
    </message>
    <message>
        <source>The highest rate at which TCP sends.</source>
        <translation>Velocidad máxima a la que envía TCP.</translation>
    </message>
    <message>
        <source>On: only full segments leave; off again: the rest goes too. Many sends arrive as one.</source>
        <translation>Activada: solo salen segmentos llenos; al desactivarla sale el resto. Muchos envíos llegan como uno.</translation>
    </message>
    <message>
        <source>Acknowledge at once instead of waiting for data to carry the ACK.</source>
        <translation>Confirmar enseguida en vez de esperar datos que lleven el ACK.</translation>
    </message>
    <message>
        <source>Bytes of data in the largest segment (MSS). Set it before connect().</source>
        <translation>Bytes de datos del segmento más grande (MSS). Ponla antes de connect().</translation>
    </message>
    <message>
        <source>Silence before the first keepalive probe.</source>
        <translation>Silencio antes de la primera sonda de keepalive.</translation>
    </message>
    <message>
        <source>Time from one keepalive probe to the next.</source>
        <translation>Tiempo entre una sonda de keepalive y la siguiente.</translation>
    </message>
    <message>
        <source>Unanswered probes after which the connection is given up.</source>
        <translation>Sondas sin respuesta tras las que se da por perdida la conexión.</translation>
    </message>
    <message>
        <source>Unacknowledged bytes end the connection after this time, with ETIMEDOUT; 0: the system's own time.</source>
        <translation>Los bytes sin confirmar ponen fin a la conexión tras ese tiempo, con ETIMEDOUT; 0: el tiempo del sistema.</translation>
    </message>
    <message>
        <source>How often connect() repeats its SYN.</source>
        <translation>Cuántas veces repite connect() su SYN.</translation>
    </message>
    <message>
        <source>Time an orphaned connection stays in FIN-WAIT-2.</source>
        <translation>Tiempo que una conexión huérfana queda en FIN-WAIT-2.</translation>
    </message>
    <message>
        <source>accept() gives out a connection only when its first data is there.</source>
        <translation>accept() no entrega una conexión hasta que llegan sus primeros datos.</translation>
    </message>
    <message>
        <source>A listening socket accepts data that come with the SYN; the value is how many requests may wait.</source>
        <translation>El socket a la escucha acepta datos con el SYN; el valor es cuántas peticiones pueden esperar.</translation>
    </message>
    <message>
        <source>The socket is writable only while fewer bytes than this wait unsent.</source>
        <translation>El socket solo está listo para escribir mientras queden menos bytes que estos sin enviar.</translation>
    </message>
    <message>
        <source>The largest window this side announces.</source>
        <translation>La mayor ventana que anuncia este lado.</translation>
    </message>
    <message>
        <source>The congestion control: cubic, reno, bbr…</source>
        <translation>El control de congestión: cubic, reno, bbr…</translation>
    </message>
    <message>
        <source>Routers a packet may cross.</source>
        <translation>Routers que puede atravesar un paquete.</translation>
    </message>
    <message>
        <source>Type of service: DSCP and ECN bits.</source>
        <translation>Tipo de servicio: bits DSCP y ECN.</translation>
    </message>
    <message>
        <source>The largest packet the path carries; on a connected socket.</source>
        <translation>El mayor paquete que admite el camino; en un socket conectado.</translation>
    </message>
    <message>
        <source>Routers a multicast datagram may cross: 1 stays on this network.</source>
        <translation>Routers que puede atravesar un datagrama multicast: con 1 no sale de esta red.</translation>
    </message>
    <message>
        <source>Multicast datagrams come back to this machine too.</source>
        <translation>Los datagramas multicast llegan también a esta máquina.</translation>
    </message>
    <message>
        <source>The interface, by its address, that multicast datagrams leave through.</source>
        <translation>La interfaz, por su dirección, por la que salen los datagramas multicast.</translation>
    </message>
    <message>
        <source>Also datagrams of groups that another socket of this machine has joined. Linux has it on.</source>
        <translation>También datagramas de grupos a los que se unió otro socket de esta máquina. En Linux está activa.</translation>
    </message>
    <message>
        <source>Join a multicast group: GROUP, or GROUP and an interface's address.</source>
        <translation>Unirse a un grupo multicast: GRUPO, o GRUPO y la dirección de una interfaz.</translation>
    </message>
    <message>
        <source>Leave a multicast group.</source>
        <translation>Abandonar un grupo multicast.</translation>
    </message>
    <message>
        <source>Routers a multicast datagram may cross.</source>
        <translation>Routers que puede atravesar un datagrama multicast.</translation>
    </message>
    <message>
        <source>The number of the interface that multicast datagrams leave through.</source>
        <translation>El número de la interfaz por la que salen los datagramas multicast.</translation>
    </message>
    <message>
        <source>Join a multicast group: GROUP, or GROUP and an interface's number.</source>
        <translation>Unirse a un grupo multicast: GRUPO, o GRUPO y el número de una interfaz.</translation>
    </message>
    <message>
        <source>Traffic class: DSCP and ECN bits.</source>
        <translation>Clase de tráfico: bits DSCP y ECN.</translation>
    </message>
    <message>
        <source>any: the system chooses</source>
        <translation>cualquiera: lo elige el sistema</translation>
    </message>
    <message>
        <source>well-known</source>
        <translation>bien conocido</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registrado</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>dinámico</translation>
    </message>
    <message>
        <source>this system has no list of services (/etc/services): give the number</source>
        <translation>este sistema no tiene lista de servicios (/etc/services): indica el número</translation>
    </message>
    <message>
        <source>: privilege is needed to bind to it</source>
        <translation>: hacen falta privilegios para vincularse a él</translation>
    </message>
    <message>
        <source>, ephemeral here</source>
        <translation>, aquí efímero</translation>
    </message>
    <message>
        <source>something else has this name</source>
        <translation>otra cosa tiene ese nombre</translation>
    </message>
    <message>
        <source>a struct format in quotes is expected here</source>
        <translation>aquí se espera un formato de struct entre comillas</translation>
    </message>
    <message>
        <source>a closing parenthesis is expected here</source>
        <translation>aquí se espera un paréntesis de cierre</translation>
    </message>
    <message>
        <source>not as expected</source>
        <translation>no es lo esperado</translation>
    </message>
    <message>
        <source>boundaries of NAME.recv, boundaries of frames NAME or offset VALUE is expected here</source>
        <translation>aquí se espera boundaries of NOMBRE.recv, boundaries of frames NOMBRE u offset VALOR</translation>
    </message>
    <message>
        <source>send, sendto, recv or recvfrom is expected here</source>
        <translation>aquí se espera send, sendto, recv o recvfrom</translation>
    </message>
    <message>
        <source>a number is expected here</source>
        <translation>aquí se espera un número</translation>
    </message>
    <message>
        <source>a condition has at most 4096 bytes</source>
        <translation>una condición tiene como máximo 4096 bytes</translation>
    </message>
    <message>
        <source>a comparison is expected here: == != &lt; &lt;= &gt; &gt;= contains starts</source>
        <translation>aquí se espera una comparación: == != &lt; &lt;= &gt; &gt;= contains starts</translation>
    </message>
    <message>
        <source>ss knows no such state</source>
        <translation>ss no conoce ese estado</translation>
    </message>
    <message>
        <source>not of the letters r w u e h i, in this order, each once</source>
        <translation>no es de las letras r w u e h i, en ese orden y una vez cada una</translation>
    </message>
    <message>
        <source>too much inside each other: 32 levels at most</source>
        <translation>demasiadas cosas unas dentro de otras: 32 niveles como máximo</translation>
    </message>
    <message>
        <source>the kernel has no value of this name</source>
        <translation>el núcleo no tiene ningún valor con ese nombre</translation>
    </message>
    <message>
        <source>FROM..TO is expected here, such as 0..4</source>
        <translation>aquí se espera DE..A, como 0..4</translation>
    </message>
    <message>
        <source>the second place is not behind the first</source>
        <translation>el segundo lugar no está detrás del primero</translation>
    </message>
    <message>
        <source>the format has no value of this number, counted from 1</source>
        <translation>el formato no tiene ningún valor con ese número, contando desde 1</translation>
    </message>
    <message>
        <source>a value of bytes is expected here</source>
        <translation>aquí se espera un valor de bytes</translation>
    </message>
    <message>
        <source>a comma is expected here</source>
        <translation>aquí se espera una coma</translation>
    </message>
    <message>
        <source>an opening parenthesis is expected here</source>
        <translation>aquí se espera un paréntesis de apertura</translation>
    </message>
    <message>
        <source>all DATA of a condition together has at most 16 MiB</source>
        <translation>todos los DATOS de una condición juntos tienen como máximo 16 MiB</translation>
    </message>
    <message>
        <source>a value is expected here: a number, a text in quotes, NAME.CALL FIELD, count, state…</source>
        <translation>aquí se espera un valor: un número, un texto entre comillas, NOMBRE.LLAMADA CAMPO, count, state…</translation>
    </message>
    <message>
        <source>there is no such word here</source>
        <translation>aquí no existe esa palabra</translation>
    </message>
    <message>
        <source>there is no error with this name</source>
        <translation>no existe ningún error con ese nombre</translation>
    </message>
    <message>
        <source>not a unit: µs us ms s B KiB MiB</source>
        <translation>no es una unidad: µs us ms s B KiB MiB</translation>
    </message>
    <message>
        <source>a socket's name is expected here</source>
        <translation>aquí se espera el nombre de un socket</translation>
    </message>
    <message>
        <source>not a name: a letter, then letters, digits, _ and -, at most 40</source>
        <translation>no es un nombre: una letra y después letras, cifras, _ y -, 40 como máximo</translation>
    </message>
    <message>
        <source>a call is expected here: NAME.CALL</source>
        <translation>aquí se espera una llamada: NOMBRE.LLAMADA</translation>
    </message>
    <message>
        <source>this has no such field</source>
        <translation>esto no tiene ese campo</translation>
    </message>
    <message>
        <source>a field is expected here, such as result or error</source>
        <translation>aquí se espera un campo, como result o error</translation>
    </message>
    <message>
        <source>only numbers and times have a sum, a least and a greatest one</source>
        <translation>solo los números y los tiempos tienen suma, mínimo y máximo</translation>
    </message>
    <message>
        <source>a number, text, DATA, address or error's name is expected here</source>
        <translation>aquí se espera un número, un texto, DATOS, una dirección o el nombre de un error</translation>
    </message>
    <message>
        <source>a number from 1 on is expected here</source>
        <translation>aquí se espera un número a partir de 1</translation>
    </message>
    <message>
        <source>not one of the words expected here</source>
        <translation>no es ninguna de las palabras que se esperan aquí</translation>
    </message>
    <message>
        <source>text or bytes are expected here</source>
        <translation>aquí se esperan texto o bytes</translation>
    </message>
    <message>
        <source>only text, bytes and addresses contain anything or start with it</source>
        <translation>solo los textos, los bytes y las direcciones contienen algo o empiezan por algo</translation>
    </message>
    <message>
        <source>only numbers and times are greater or less</source>
        <translation>solo los números y los tiempos son mayores o menores</translation>
    </message>
    <message>
        <source>a time is expected here, such as 5 ms written 5ms</source>
        <translation>aquí se espera un tiempo, como 5 ms escrito 5ms</translation>
    </message>
    <message>
        <source>an error's name or none is expected here, such as EAGAIN</source>
        <translation>aquí se espera el nombre de un error, como EAGAIN, o none</translation>
    </message>
    <message>
        <source>an address is expected here: @NAME, or in quotes</source>
        <translation>aquí se espera una dirección: @NOMBRE, o entre comillas</translation>
    </message>
    <message>
        <source>a text in quotes is expected here</source>
        <translation>aquí se espera un texto entre comillas</translation>
    </message>
    <message>
        <source>bytes are expected here: "text" or hex:…</source>
        <translation>aquí se esperan bytes: "texto" o hex:…</translation>
    </message>
    <message>
        <source>these cannot be compared</source>
        <translation>no se pueden comparar</translation>
    </message>
    <message>
        <source>not "text", hex:…, fill:N, pack("FORMAT", …) or frame("FRAMING", DATA)</source>
        <translation>no es "texto", hex:…, fill:N, pack("FORMATO", …) ni frame("DELIMITACIÓN", DATOS)</translation>
    </message>
    <message>
        <source>a framing in quotes is expected here</source>
        <translation>aquí se espera una delimitación entre comillas</translation>
    </message>
    <message>
        <source>a comma and DATA are expected here</source>
        <translation>aquí se esperan una coma y DATOS</translation>
    </message>
    <message>
        <source>too many parentheses inside each other</source>
        <translation>demasiados paréntesis unos dentro de otros</translation>
    </message>
    <message>
        <source>more than 16 MiB</source>
        <translation>más de 16 MiB</translation>
    </message>
    <message>
        <source>there is no endpoint with this name (any more)</source>
        <translation>no hay (o ya no hay) ningún socket con ese nombre</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>está cerrado</translation>
    </message>
    <message>
        <source>a listener: name one of its connections, NAME#1 …</source>
        <translation>está a la escucha: nombra una de sus conexiones, NOMBRE#1 …</translation>
    </message>
    <message>
        <source>not taken: sending is over, or too much waits to be sent</source>
        <translation>no se ha aceptado: el envío ha terminado, o hay demasiado pendiente</translation>
    </message>
    <message>
        <source>it is not so</source>
        <translation>no es así</translation>
    </message>
    <message>
        <source>{} is {}</source>
        <translation>{} vale {}</translation>
    </message>
    <message>
        <source>there is no {} yet</source>
        <translation>todavía no existe {}</translation>
    </message>
    <message>
        <source>nothing says how the stream of {} is cut into messages</source>
        <translation>nada dice cómo se delimitan los mensajes de {}</translation>
    </message>
    <message>
        <source>{} and {} cannot be compared</source>
        <translation>no se pueden comparar {} y {}</translation>
    </message>
    <message>
        <source>too much has happened to judge it</source>
        <translation>ha ocurrido demasiado para juzgarlo</translation>
    </message>
    <message>
        <source>the bytes of {} are no longer kept</source>
        <translation>los bytes de {} ya no se conservan</translation>
    </message>
    <message>
        <source>{} has made no {}() here</source>
        <translation>{} no ha hecho aquí ninguna llamada a {}()</translation>
    </message>
    <message>
        <source>{} has made only {} {}() here, there is no #{}</source>
        <translation>{} solo ha hecho aquí {} llamadas a {}(), no hay #{}</translation>
    </message>
    <message>
        <source>{} has made no {}() here that counts</source>
        <translation>{} no ha hecho aquí ninguna llamada a {}() que cuente</translation>
    </message>
    <message>
        <source>no such message of {} has come whole here</source>
        <translation>aquí no ha llegado entero ese mensaje de {}</translation>
    </message>
    <message>
        <source>{} has no such row here</source>
        <translation>{} no tiene aquí esa fila</translation>
    </message>
    <message>
        <source>the kernel was not asked for {} of {}</source>
        <translation>no se ha preguntado al núcleo por {} de {}</translation>
    </message>
    <message>
        <source>nothing tells whether {} is in a call</source>
        <translation>nada dice si {} está en una llamada</translation>
    </message>
    <message>
        <source>this system does not tell {} of {}</source>
        <translation>este sistema no dice {} de {}</translation>
    </message>
    <message>
        <source>{} has no address yet</source>
        <translation>{} todavía no tiene dirección</translation>
    </message>
    <message>
        <source>{} has only {} of these bytes</source>
        <translation>{} solo tiene {} de esos bytes</translation>
    </message>
    <message>
        <source>{} bytes are no record of {}, which takes {}</source>
        <translation>{} bytes no son un registro de {}, que ocupa {}</translation>
    </message>
    <message>
        <source>too much has happened to remember all of it</source>
        <translation>ha ocurrido demasiado para recordarlo todo</translation>
    </message>
    <message>
        <source>the first calls of {} are not known</source>
        <translation>no se conocen las primeras llamadas de {}</translation>
    </message>
    <message>
        <source>there is no such setting here</source>
        <translation>aquí no existe ese ajuste</translation>
    </message>
    <message>
        <source>this cannot be set afterwards</source>
        <translation>esto no se puede cambiar después</translation>
    </message>
    <message>
        <source>there is no such behaviour</source>
        <translation>no existe ese comportamiento</translation>
    </message>
    <message>
        <source>this behaviour cannot answer here</source>
        <translation>este comportamiento no puede responder aquí</translation>
    </message>
    <message>
        <source>not a number of bytes</source>
        <translation>no es un número de bytes</translation>
    </message>
    <message>
        <source>not a number of seconds, 0.001 … 600</source>
        <translation>no es un número de segundos, 0.001 … 600</translation>
    </message>
    <message>
        <source>not ADDRESS:PORT</source>
        <translation>no es DIRECCIÓN:PUERTO</translation>
    </message>
    <message>
        <source>not a number of milliseconds, 0 … 600000</source>
        <translation>no es un número de milisegundos, 0 … 600000</translation>
    </message>
    <message>
        <source>not ok, result, error, data, address, value, ready, blocked or a condition</source>
        <translation>no es ok, result, error, data, address, value, ready, blocked ni una condición</translation>
    </message>
    <message>
        <source>one word is expected here</source>
        <translation>aquí se espera una palabra</translation>
    </message>
    <message>
        <source>not a number that a call returns</source>
        <translation>no es un número que devuelva una llamada</translation>
    </message>
    <message>
        <source>not a number of rounds, 1 … 10000</source>
        <translation>no es un número de vueltas, 1 … 10000</translation>
    </message>
    <message>
        <source>until is expected here</source>
        <translation>aquí se espera until</translation>
    </message>
    <message>
        <source>not a time, such as 500ms or 2s</source>
        <translation>no es un tiempo, como 500ms o 2s</translation>
    </message>
    <message>
        <source>not sent or received</source>
        <translation>no es sent ni received</translation>
    </message>
    <message>
        <source>beside is expected here</source>
        <translation>aquí se espera beside</translation>
    </message>
    <message>
        <source>what is said stands in quotes</source>
        <translation>lo que se dice va entre comillas</translation>
    </message>
    <message>
        <source>an endpoint: this call is made on bare sockets</source>
        <translation>es de tcp-listen, tcp-connect o udp: esta llamada solo se hace con los sockets de socket</translation>
    </message>
    <message>
        <source>not an endpoint: this is set on tcp-listen, tcp-connect and udp</source>
        <translation>no es de tcp-listen, tcp-connect ni udp: esto solo se ajusta en ellos</translation>
    </message>
    <message>
        <source>the connections of a listener have names already: NAME#1, NAME#2 …</source>
        <translation>las conexiones de tcp-listen ya tienen nombre: NOMBRE#1, NOMBRE#2 …</translation>
    </message>
    <message>
        <source>not a listener: it accepts nothing</source>
        <translation>no está a la escucha: no acepta nada</translation>
    </message>
    <message>
        <source>this makes one thing, with one name</source>
        <translation>esto crea una sola cosa, con un nombre</translation>
    </message>
    <message>
        <source>not ipv4, ipv6, stream, datagram, passive, canonname, numeric, numeric-service, v4mapped, all or addrconfig</source>
        <translation>no es ipv4, ipv6, stream, datagram, passive, canonname, numeric, numeric-service, v4mapped, all ni addrconfig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>interrumpido</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>ha tardado demasiado</translation>
    </message>
    <message>
        <source>more than 10000 lines were made</source>
        <translation>se han ejecutado más de 10000 líneas</translation>
    </message>
    <message>
        <source>the script takes longer than it may</source>
        <translation>el guion tarda más de lo permitido</translation>
    </message>
    <message>
        <source>it is in no call</source>
        <translation>no está en ninguna llamada</translation>
    </message>
    <message>
        <source>it did not come to be in time</source>
        <translation>no ha llegado a cumplirse a tiempo</translation>
    </message>
    <message>
        <source>it failed, and no condition of this step reads that</source>
        <translation>ha fallado, y ninguna condición de este paso lo lee</translation>
    </message>
    <message>
        <source>{}, blocked in {}()</source>
        <translation>{}, bloqueado en {}()</translation>
    </message>
    <message>
        <source>there is no call before it</source>
        <translation>no hay ninguna llamada antes</translation>
    </message>
    <message>
        <source>no call of it was started</source>
        <translation>no se ha iniciado ninguna llamada suya</translation>
    </message>
    <message>
        <source>longer than 4 MiB: not a script</source>
        <translation>de más de 4 MiB: no es un guion</translation>
    </message>
    <message>
        <source>a tab: blocks are indented with spaces</source>
        <translation>un tabulador: los bloques se sangran con espacios</translation>
    </message>
    <message>
        <source>more than 8 blocks inside each other</source>
        <translation>más de 8 bloques uno dentro de otro</translation>
    </message>
    <message>
        <source>this line is not indented like the others of its block</source>
        <translation>esta línea no tiene la misma sangría que las demás de su bloque</translation>
    </message>
    <message>
        <source>the lines to be repeated follow, indented</source>
        <translation>a continuación van, con sangría, las líneas que se repiten</translation>
    </message>
    <message>
        <source>longer than 4 MiB: not a file of calls</source>
        <translation>de más de 4 MiB: no es un archivo de llamadas</translation>
    </message>
    <message>
        <source>line {}, column {}: {}</source>
        <translation>línea {}, columna {}: {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>… ({} bytes)</source>
        <translation>… ({} bytes)</translation>
    </message>
    <message>
        <source>English</source>
        <extracomment>The name of the language of this file, in itself: Español, Français.</extracomment>
        <translation>Español</translation>
    </message>
    <message>
        <source>{}. Is “{}” meant?</source>
        <translation>{}. ¿Será «{}»?</translation>
    </message>
    <message>
        <source>this is a folder</source>
        <translation>esto es una carpeta</translation>
    </message>
    <message>
        <source>this is a pipe or a device, not a file of text</source>
        <translation>esto es una tubería o un dispositivo, no un archivo de texto</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message numerus="yes">
        <source>{} bytes were unread, so the kernel sent RST instead of FIN: the peer gets ECONNRESET.</source>
        <translation>
            <numerusform>Quedaba {} byte sin leer, así que el núcleo envió RST en vez de FIN: el otro extremo recibe ECONNRESET.</numerusform>
            <numerusform>Quedaban {} bytes sin leer, así que el núcleo envió RST en vez de FIN: el otro extremo recibe ECONNRESET.</numerusform>
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
        <source>A FIN tells the peer that no more bytes follow.</source>
        <translation>Un FIN dice al otro extremo que no llegarán más bytes.</translation>
    </message>
    <message>
        <source>A FIN was sent, or RST if bytes were unread: the other end is elsewhere, and the journal cannot tell.</source>
        <translation>Se envió FIN, o RST si quedaban bytes sin leer: el otro extremo está en otro sitio, y el diario no puede saberlo.</translation>
    </message>
    <message>
        <source>connect() had begun, and nothing tells whether the connection was made by then: if it was, a FIN was sent.</source>
        <translation>connect() había empezado y nada dice si la conexión llegó a establecerse: si fue así, se envió un FIN.</translation>
    </message>
    <message>
        <source>The peer receives what was sent, and then 0: the end. No segment is sent for that.</source>
        <translation>El otro extremo recibe lo enviado y después 0: el fin. Para eso no se envía ningún segmento.</translation>
    </message>
    <message numerus="yes">
        <source>{} bytes were unread, so the peer gets ECONNRESET.</source>
        <translation>
            <numerusform>Quedaba {} byte sin leer, así que el otro extremo obtiene ECONNRESET.</numerusform>
            <numerusform>Quedaban {} bytes sin leer, así que el otro extremo obtiene ECONNRESET.</numerusform>
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
        <source>The descriptor {} is free again.</source>
        <translation>El descriptor {} vuelve a estar libre.</translation>
    </message>
    <message numerus="yes">
        <source>The send buffer is full: none of the {} bytes were taken. They are still the program's to send.</source>
        <translation>
            <numerusform>El buffer de envío está lleno: {} byte no entró. Enviarlo sigue siendo tarea del programa.</numerusform>
            <numerusform>El buffer de envío está lleno: el núcleo no aceptó ninguno de los {} bytes. Enviarlos sigue siendo tarea del programa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One message of {} bytes was handed to the kernel. It will arrive whole: SOCK_SEQPACKET keeps boundaries.</source>
        <translation>
            <numerusform>Se entregó al núcleo un mensaje de {} byte. Llegará entero: SOCK_SEQPACKET conserva los límites.</numerusform>
            <numerusform>Se entregó al núcleo un mensaje de {} bytes. Llegará entero: SOCK_SEQPACKET conserva los límites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One datagram of {} bytes was handed to the kernel. Nothing says whether it will arrive.</source>
        <translation>
            <numerusform>Se entregó al núcleo un datagrama de {} byte. Nada dice si llegará.</numerusform>
            <numerusform>Se entregó al núcleo un datagrama de {} bytes. Nada dice si llegará.</numerusform>
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
        <source>All {} bytes were taken, the last one as urgent (MSG_OOB): the receiver takes it apart from the stream, and it has no offset there.</source>
        <translation>
            <numerusform>Se aceptó {} byte, como urgente (MSG_OOB): se recibe aparte del flujo, y no ocupa ninguna posición en él.</numerusform>
            <numerusform>Se aceptaron los {} bytes, el último como urgente (MSG_OOB): este se recibe aparte del flujo, y no ocupa ninguna posición en él.</numerusform>
        </translation>
    </message>
    <message>
        <source>A partial send: the kernel took {} of the {} bytes, as much as fitted its buffer. The program must send the rest, {}, itself.</source>
        <translation>Un envío parcial: el núcleo aceptó {} de los {} bytes, lo que cabía en su buffer. El programa debe enviar el resto: {}.</translation>
    </message>
    <message numerus="yes">
        <source>All {} bytes were copied into the kernel's send buffer. That does not mean the peer has them.</source>
        <translation>
            <numerusform>{} byte se copió en el buffer de envío del núcleo. Eso no significa que el otro extremo lo tenga.</numerusform>
            <numerusform>Los {} bytes se copiaron en el buffer de envío del núcleo. Eso no significa que el otro extremo los tenga.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{}() failed: none of the {} bytes were taken.</source>
        <translation>
            <numerusform>{}() falló: {} byte no se aceptó.</numerusform>
            <numerusform>{}() falló: no se aceptó ninguno de los {} bytes.</numerusform>
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
    <message numerus="yes">
        <source>The datagram was larger than the buffer of {} bytes: the rest is lost.</source>
        <translation>
            <numerusform>El datagrama era mayor que el buffer de {} byte: el resto se ha perdido.</numerusform>
            <numerusform>El datagrama era mayor que el buffer de {} bytes: el resto se ha perdido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The datagram had {} bytes but the buffer only {}: the rest is lost.</source>
        <translation>
            <numerusform>El datagrama tenía {} byte, pero el buffer solo {}: el resto se ha perdido.</numerusform>
            <numerusform>El datagrama tenía {} bytes, pero el buffer solo {}: el resto se ha perdido.</numerusform>
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
    <message>
        <source>Nothing has arrived: {}() would have had to wait.</source>
        <translation>No ha llegado nada: {}() habría tenido que esperar.</translation>
    </message>
    <message numerus="yes">
        <source>{} bytes were looked at with MSG_PEEK: they stay in the queue, and the next recv() gives them again.</source>
        <translation>
            <numerusform>Se leyó {} byte con MSG_PEEK: sigue en la cola, y el próximo recv() lo devolverá otra vez.</numerusform>
            <numerusform>Se leyeron {} bytes con MSG_PEEK: siguen en la cola, y el próximo recv() los devolverá otra vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} bytes were thrown away unseen: with MSG_TRUNC, TCP on Linux fills no buffer.</source>
        <translation>
            <numerusform>{} byte se descartó sin leerse: con MSG_TRUNC, TCP no llena ningún buffer en Linux.</numerusform>
            <numerusform>{} bytes se descartaron sin leerse: con MSG_TRUNC, TCP no llena ningún buffer en Linux.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A datagram filled the whole buffer of {} bytes. If it was larger, the rest is lost, and this call does not say so: with MSG_TRUNC it would.</source>
        <translation>
            <numerusform>Un datagrama llenó todo el buffer de {} byte. Si era mayor, el resto se ha perdido, y esta llamada no lo dice: con MSG_TRUNC lo diría.</numerusform>
            <numerusform>Un datagrama llenó todo el buffer de {} bytes. Si era mayor, el resto se ha perdido, y esta llamada no lo dice: con MSG_TRUNC lo diría.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One datagram of {} bytes: its boundaries are the sender's.</source>
        <translation>
            <numerusform>Un datagrama de {} byte: sus límites son los del emisor.</numerusform>
            <numerusform>Un datagrama de {} bytes: sus límites son los del emisor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only {} of the {} bytes asked for had arrived. recv() returns what is there: its boundaries are neither the sender's send() calls nor the segments.</source>
        <translation>
            <numerusform>Solo había llegado {} de los {} bytes pedidos. recv() devuelve lo que hay: sus límites no son los de los send() del emisor ni los de los segmentos.</numerusform>
            <numerusform>Solo habían llegado {} de los {} bytes pedidos. recv() devuelve lo que hay: sus límites no son los de los send() del emisor ni los de los segmentos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recv() filled the whole buffer of {} bytes; more may be waiting.</source>
        <translation>
            <numerusform>recv() llenó todo el buffer de {} byte; puede haber más esperando.</numerusform>
            <numerusform>recv() llenó todo el buffer de {} bytes; puede haber más esperando.</numerusform>
        </translation>
    </message>
    <message>
        <source>{}() failed.</source>
        <translation>{}() falló.</translation>
    </message>
    <message numerus="yes">
        <source>{} were not queued: this socket has no destination, and none was given.</source>
        <translation>
            <numerusform>{} no entró en la cola: este socket no tiene destino, y no se indicó ninguno.</numerusform>
            <numerusform>{} no entraron en la cola: este socket no tiene destino, y no se indicó ninguno.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} were not sent: one datagram cannot hold so much.</source>
        <translation>
            <numerusform>{} no se envió: no cabe en un datagrama.</numerusform>
            <numerusform>{} no se enviaron: no caben en un datagrama.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} were not queued: the send queue is full, or sending is over.</source>
        <translation>
            <numerusform>{} no entró en la cola: la cola de envío está llena o ya no se puede enviar.</numerusform>
            <numerusform>{} no entraron en la cola: la cola de envío está llena o ya no se puede enviar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same is sent again and again, until it is stopped.</source>
        <translation>Se envía lo mismo una y otra vez, hasta que se detenga.</translation>
    </message>
    <message numerus="yes">
        <source>The same is to be sent {} times.</source>
        <translation>
            <numerusform>Lo mismo se enviará {} vez.</numerusform>
            <numerusform>Lo mismo se enviará {} veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is repeated any more.</source>
        <translation>Ya no se repite nada.</translation>
    </message>
    <message>
        <source>You asked for this endpoint.</source>
        <translation>Has pedido este socket.</translation>
    </message>
    <message>
        <source>The endpoint is ready: {}</source>
        <translation>El socket está listo: {}</translation>
    </message>
    <message>
        <source>The endpoint could not be made: {} failed.</source>
        <translation>No se pudo crear el socket: falló {}.</translation>
    </message>
    <message>
        <source>This connection could not be served and was closed: {} failed. The others go on.</source>
        <translation>Esta conexión no se pudo atender y se cerró: {} falló. Las demás siguen.</translation>
    </message>
    <message>
        <source>{} failed, and the work goes on without it.</source>
        <translation>{} falló, y se sigue sin ella.</translation>
    </message>
    <message>
        <source>The endpoint has ended; its thread is gone.</source>
        <translation>El socket se ha cerrado; su hilo ya no existe.</translation>
    </message>
    <message>
        <source>On the bench this socket is called {}.</source>
        <translation>En el banco de pruebas este socket se llama {}.</translation>
    </message>
    <message>
        <source>Reading was changed: {}</source>
        <translation>Cambió la lectura: {}</translation>
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
        <source>What answers the peer: {}</source>
        <translation>Lo que responde al otro extremo: {}</translation>
    </message>
    <message>
        <source>What answers the peer says: {}</source>
        <translation>Lo que responde al otro extremo dice: {}</translation>
    </message>
    <message>
        <source>What serves the connections: {}</source>
        <translation>Lo que atiende las conexiones: {}</translation>
    </message>
    <message numerus="yes">
        <source>{} that were queued will not be sent: the connection ended first.</source>
        <translation>
            <numerusform>{} que estaba en la cola no se enviará: la conexión terminó antes.</numerusform>
            <numerusform>{} que estaban en la cola no se enviarán: la conexión terminó antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} wait in the program's own send queue.</source>
        <translation>
            <numerusform>{} espera en la cola de envío del propio programa.</numerusform>
            <numerusform>{} esperan en la cola de envío del propio programa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} datagrams were dropped by the kernel: the receive buffer was full.</source>
        <translation>
            <numerusform>El núcleo descartó {} datagrama: el buffer de recepción estaba lleno.</numerusform>
            <numerusform>El núcleo descartó {} datagramas: el buffer de recepción estaba lleno.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file could not be read: {}</source>
        <translation>No se pudo leer el archivo: {}</translation>
    </message>
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
        <source>datagrams lost</source>
        <translation>datagramas perdidos</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>observación</translation>
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
        <source>no destination</source>
        <translation>sin destino</translation>
    </message>
    <message>
        <source>sending is over</source>
        <translation>el envío ha terminado</translation>
    </message>
    <message>
        <source>the others are too far behind</source>
        <translation>los demás van demasiado atrasados</translation>
    </message>
    <message>
        <source>a datagram holds at most {} B</source>
        <translation>en un datagrama caben como máximo {} B</translation>
    </message>
    <message>
        <source>too large for one datagram</source>
        <translation>no cabe en un datagrama</translation>
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
        <source>paced, {} B every {} ms</source>
        <translation>periódica, {} B cada {} ms</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>manual</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automática</translation>
    </message>
    <message>
        <source>paused; {}</source>
        <translation>en pausa; {}</translation>
    </message>
    <message>
        <source>The repetition without end is over.</source>
        <translation>La repetición sin fin ha terminado.</translation>
    </message>
    <message numerus="yes">
        <source>{} repetitions were not made.</source>
        <translation>
            <numerusform>No se hizo {} repetición.</numerusform>
            <numerusform>No se hicieron {} repeticiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>The other end</source>
        <translation>El otro extremo</translation>
    </message>
    <message>
        <source>The other end ({})</source>
        <translation>El otro extremo ({})</translation>
    </message>
    <message>
        <source>Failed: {}</source>
        <translation>Falló: {}</translation>
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
        <source>It would have to wait: {}</source>
        <translation>Habría que esperar: {}</translation>
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
        <source>{1} called close() without having received {0} bytes that were sent to it. That is why its kernel sent RST instead of FIN.</source>
        <translation>
            <numerusform>{1} llamó a close() sin haber recibido {0} byte que se le había enviado. Por eso su núcleo envió RST en lugar de FIN.</numerusform>
            <numerusform>{1} llamó a close() sin haber recibido {0} bytes que se le habían enviado. Por eso su núcleo envió RST en lugar de FIN.</numerusform>
        </translation>
    </message>
    <message>
        <source>{} had set SO_LINGER to 0 s and called close(): its kernel sent RST instead of FIN, and threw away what was still to be sent.</source>
        <translation>{} puso SO_LINGER a 0 s y llamó a close(): su núcleo envió RST en lugar de FIN y descartó lo que quedaba por enviar.</translation>
    </message>
    <message>
        <source>{} had called close() before. Its kernel answered what was sent to it after that with RST: no program is there any more to receive it.</source>
        <translation>{} ya había llamado a close(). Su núcleo respondió con RST a lo que se le envió después: allí ya no hay ningún programa que lo reciba.</translation>
    </message>
    <message>
        <source>No socket listens on {}: the kernel of that machine answered the SYN with RST. Has the server been started, and is it the right port?</source>
        <translation>No hay ningún socket a la escucha en {}: el núcleo de esa máquina respondió al SYN con RST. ¿Está en marcha el servidor, y es ese su puerto?</translation>
    </message>
    <message>
        <source>{} is still open here: its kernel, or something on the way, sent the RST.</source>
        <translation>{} sigue abierto aquí: su núcleo, o algo en el camino, envió el RST.</translation>
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
        <source>This end called close() without having received {} bytes that were sent to it.</source>
        <translation>
            <numerusform>Este extremo llamó a close() sin haber recibido {} byte que se le había enviado.</numerusform>
            <numerusform>Este extremo llamó a close() sin haber recibido {} bytes que se le habían enviado.</numerusform>
        </translation>
    </message>
    <message>
        <source>This end had set SO_LINGER to 0 s and called close().</source>
        <translation>Este extremo puso SO_LINGER a 0 s y llamó a close().</translation>
    </message>
    <message numerus="yes">
        <source>{1} called close() without having received {0} bytes that were sent to it.</source>
        <translation>
            <numerusform>{1} llamó a close() sin haber recibido {0} byte que se le había enviado.</numerusform>
            <numerusform>{1} llamó a close() sin haber recibido {0} bytes que se le habían enviado.</numerusform>
        </translation>
    </message>
    <message>
        <source>The other end called close() with bytes unread, or has gone.</source>
        <translation>El otro extremo llamó a close() con bytes sin recibir, o ya no existe.</translation>
    </message>
    <message>
        <source>{} had called close() before: no program is there any more to receive it.</source>
        <translation>{} ya había llamado a close(): allí ya no hay ningún programa que lo reciba.</translation>
    </message>
    <message>
        <source>{}() returned 0: everything that was sent has been received, and no more will come.</source>
        <translation>{}() devolvió 0: se ha recibido todo lo que se envió, y no llegará nada más.</translation>
    </message>
    <message>
        <source>{} called shutdown(). This end had ended its own sending before: nothing more can be sent either way.</source>
        <translation>{} llamó a shutdown(). Este extremo ya había cerrado su propio envío: no se puede enviar nada más en ningún sentido.</translation>
    </message>
    <message>
        <source>{} called close(). This end had ended its own sending before: nothing more can be sent either way.</source>
        <translation>{} llamó a close(). Este extremo ya había cerrado su propio envío: no se puede enviar nada más en ningún sentido.</translation>
    </message>
    <message>
        <source>{} called shutdown(SHUT_RDWR): it neither sends nor receives any more.</source>
        <translation>{} llamó a shutdown(SHUT_RDWR): ya no envía ni recibe.</translation>
    </message>
    <message>
        <source>{} called shutdown(SHUT_WR). It still receives: this end may go on sending.</source>
        <translation>{} llamó a shutdown(SHUT_WR). Todavía recibe: este extremo puede seguir enviando.</translation>
    </message>
    <message>
        <source>{} called close(): what is sent to it from now on cannot reach it.</source>
        <translation>{} llamó a close(): lo que se le envíe a partir de ahora no puede llegarle.</translation>
    </message>
    <message>
        <source>{} called close(): what is sent to it from now on will be answered with RST.</source>
        <translation>{} llamó a close(): a lo que se le envíe a partir de ahora responderá con RST.</translation>
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
        <source>The send buffer is full, because the other end has not received what was sent before. None of the {} bytes was accepted: they are still the program's to send.</source>
        <translation>
            <numerusform>El buffer de envío está lleno, porque el otro extremo no ha recibido lo que se envió antes. El byte no se aceptó: el programa aún tiene que enviarlo.</numerusform>
            <numerusform>El buffer de envío está lleno, porque el otro extremo no ha recibido lo que se envió antes. No se aceptó ninguno de los {} bytes: el programa aún tiene que enviarlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} has not received {0} bytes that were sent before: they fill its receive buffer and the send buffer here.</source>
        <translation>
            <numerusform>{1} no ha recibido {0} byte que se envió antes: llena su buffer de recepción y el de envío de este extremo.</numerusform>
            <numerusform>{1} no ha recibido {0} bytes que se enviaron antes: llenan su buffer de recepción y el de envío de este extremo.</numerusform>
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
        <source>No datagram has arrived that was not received before. With a blocking socket {}() would wait for one.</source>
        <translation>No ha llegado ningún datagrama que no se haya recibido ya. Con un socket bloqueante, {}() esperaría a uno.</translation>
    </message>
    <message>
        <source>With a blocking socket {}() would wait.</source>
        <translation>Con un socket bloqueante, {}() esperaría.</translation>
    </message>
    <message>
        <source>{} has not sent anything yet.</source>
        <translation>{} aún no ha enviado nada.</translation>
    </message>
    <message numerus="yes">
        <source>{1} has sent {0} bytes so far, and they have all been received before.</source>
        <translation>
            <numerusform>{1} ha enviado {0} byte hasta ahora, y ya se había recibido.</numerusform>
            <numerusform>{1} ha enviado {0} bytes hasta ahora, y ya se habían recibido todos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} bytes that the other end has sent are still on their way.</source>
        <translation>
            <numerusform>{} byte que el otro extremo ha enviado sigue en camino.</numerusform>
            <numerusform>{} bytes que el otro extremo ha enviado siguen en camino.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing from the other end has arrived that was not received before.</source>
        <translation>No ha llegado nada del otro extremo que no se haya recibido ya.</translation>
    </message>
    <message numerus="yes">
        <source>The other end sent a datagram larger than the buffer of {} bytes that this call had: the rest is lost.</source>
        <translation>
            <numerusform>El otro extremo envió un datagrama mayor que el buffer de {} byte que tenía esta llamada: el resto se ha perdido.</numerusform>
            <numerusform>El otro extremo envió un datagrama mayor que el buffer de {} bytes que tenía esta llamada: el resto se ha perdido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other end sent one datagram of {} bytes. The buffer of this call had {}: the last {} are lost, and the next call will not give them.</source>
        <translation>
            <numerusform>El otro extremo envió un datagrama de {} byte. El buffer de esta llamada tenía {}: los últimos {} se han perdido, y la próxima llamada no los dará.</numerusform>
            <numerusform>El otro extremo envió un datagrama de {} bytes. El buffer de esta llamada tenía {}: los últimos {} se han perdido, y la próxima llamada no los dará.</numerusform>
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
        <source>{} clients are connected and wait in the queue, more than the backlog of {}: this end has not called accept(). The SYN of the next client will get no answer until accept() has made room.</source>
        <translation>
            <numerusform>{} cliente está conectado y espera en la cola, más que el backlog de {}: este extremo no ha llamado a accept(). El SYN del próximo cliente no tendrá respuesta hasta que accept() haga sitio.</numerusform>
            <numerusform>{} clientes están conectados y esperan en la cola, más que el backlog de {}: este extremo no ha llamado a accept(). El SYN del próximo cliente no tendrá respuesta hasta que accept() haga sitio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} clients are connected and wait in the queue, more than the {} to which the kernel has cut the backlog of {} (net.core.somaxconn): this end has not called accept(). The SYN of the next client will get no answer until accept() has made room.</source>
        <translation>
            <numerusform>{} cliente está conectado y espera en la cola, más que los {} a los que el núcleo ha recortado el backlog de {} (net.core.somaxconn): este extremo no ha llamado a accept(). El SYN del próximo cliente no tendrá respuesta hasta que accept() haga sitio.</numerusform>
            <numerusform>{} clientes están conectados y esperan en la cola, más que los {} a los que el núcleo ha recortado el backlog de {} (net.core.somaxconn): este extremo no ha llamado a accept(). El SYN del próximo cliente no tendrá respuesta hasta que accept() haga sitio.</numerusform>
        </translation>
    </message>
    <message>
        <source>A stream keeps their bytes, not their borders.</source>
        <translation>Un flujo conserva sus bytes, no sus límites.</translation>
    </message>
    <message>
        <source>{1} had called send() several times before this {0}() returned.</source>
        <translation>{1} había llamado a send() varias veces antes de que este {0}() volviera.</translation>
    </message>
    <message>
        <source>more than {}</source>
        <translation>más de {}</translation>
    </message>
    <message>
        <source>One {}() brought bytes of {} send() calls.</source>
        <translation>Un solo {}() trajo bytes de {} llamadas a send().</translation>
    </message>
    <message>
        <source>One {}() brought bytes of {} send() calls: {}.</source>
        <translation>Un solo {}() trajo bytes de {} llamadas a send(): {}.</translation>
    </message>
    <message>
        <source>{1} had made them all before this {0}() returned.</source>
        <translation>{1} las había hecho todas antes de que este {0}() volviera.</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>«{}»</translation>
    </message>
    <message>
        <source>“{}” ({})</source>
        <translation>«{}» ({})</translation>
    </message>
    <message>
        <source>{} bytes</source>
        <translation>{} bytes</translation>
    </message>
    <message>
        <source>close() waits up to {} s for what is left to be sent.</source>
        <translation>close() espera hasta {} s a que se envíe lo que queda.</translation>
    </message>
    <message>
        <source>The next close() will reset the connection (RST) instead of ending it in order (FIN).</source>
        <translation>El próximo close() cerrará la conexión abruptamente (RST), en vez de ordenadamente (FIN).</translation>
    </message>
    <message>
        <source>close() returns at once, and the kernel goes on sending what is left.</source>
        <translation>close() vuelve enseguida, y el núcleo sigue enviando lo que queda.</translation>
    </message>
    <message>
        <source>{} was set to {}.</source>
        <translation>{} vale ahora {}.</translation>
    </message>
    <message>
        <source>The port may be bound again although old connections of it are still in TIME_WAIT.</source>
        <translation>El puerto se puede volver a vincular aunque queden conexiones antiguas en TIME_WAIT.</translation>
    </message>
    <message>
        <source>Another socket that has set it too may be bound to the same address and port.</source>
        <translation>Otro socket que también la active se puede vincular a la misma dirección y el mismo puerto.</translation>
    </message>
    <message>
        <source>Small segments are sent at once (Nagle's algorithm is off).</source>
        <translation>Los segmentos pequeños se envían enseguida (algoritmo de Nagle desactivado).</translation>
    </message>
    <message numerus="yes">
        <source>{} connections wait in the queue for accept().</source>
        <translation>
            <numerusform>{} conexión espera en la cola de accept().</numerusform>
            <numerusform>{} conexiones esperan en la cola de accept().</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The kernel's view of the connection: {}, round trip {}, congestion window {} segments, in flight {}.</source>
        <translation>
            <numerusform>Cómo ve el núcleo la conexión: {}, ida y vuelta {}, ventana de congestión de {} segmento, en vuelo {}.</numerusform>
            <numerusform>Cómo ve el núcleo la conexión: {}, ida y vuelta {}, ventana de congestión de {} segmentos, en vuelo {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recv-Q: {} bytes have arrived and wait to be received.</source>
        <translation>
            <numerusform>Recv-Q: ha llegado {} byte que espera a ser recibido.</numerusform>
            <numerusform>Recv-Q: han llegado {} bytes que esperan a ser recibidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>No datagram waits, or the next one is empty: FIONREAD tells its size alone.</source>
        <translation>No espera ningún datagrama, o el siguiente está vacío: FIONREAD solo dice su tamaño.</translation>
    </message>
    <message numerus="yes">
        <source>The next datagram has {} bytes. How many wait behind it, FIONREAD does not tell.</source>
        <translation>
            <numerusform>El datagrama siguiente tiene {} byte. Cuántos esperan detrás, FIONREAD no lo dice.</numerusform>
            <numerusform>El datagrama siguiente tiene {} bytes. Cuántos esperan detrás, FIONREAD no lo dice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send-Q: {} bytes are in the kernel and not yet acknowledged by the peer.</source>
        <translation>
            <numerusform>Send-Q: hay {} byte en el núcleo que el otro extremo aún no ha confirmado.</numerusform>
            <numerusform>Send-Q: hay {} bytes en el núcleo que el otro extremo aún no ha confirmado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send-Q: what the peer has not received yet takes {} bytes of memory, with the kernel's overhead.</source>
        <translation>
            <numerusform>Send-Q: lo que el otro extremo aún no ha recibido ocupa {} byte de memoria, con lo que el núcleo añade.</numerusform>
            <numerusform>Send-Q: lo que el otro extremo aún no ha recibido ocupa {} bytes de memoria, con lo que el núcleo añade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send-Q: what has not left this machine yet takes {} bytes of memory, with the kernel's overhead.</source>
        <translation>
            <numerusform>Send-Q: lo que aún no ha salido de esta máquina ocupa {} byte de memoria, con lo que el núcleo añade.</numerusform>
            <numerusform>Send-Q: lo que aún no ha salido de esta máquina ocupa {} bytes de memoria, con lo que el núcleo añade.</numerusform>
        </translation>
    </message>
    <message>
        <source>No error is pending. After a non-blocking connect(), once the socket is writable, that means: the connection is made.</source>
        <translation>No hay ningún error pendiente. Tras un connect() no bloqueante, cuando ya se puede escribir en el socket, eso significa que la conexión está establecida.</translation>
    </message>
    <message>
        <source>SO_ERROR is {}: this socket's pending error (connect()'s, if it was connecting).</source>
        <translation>SO_ERROR vale {}: el error pendiente de este socket (el del connect(), si estaba conectando).</translation>
    </message>
    <message numerus="yes">
        <source>The kernel has dropped {} datagrams because the receive buffer was full.</source>
        <translation>
            <numerusform>El núcleo ha descartado {} datagrama porque el buffer de recepción estaba lleno.</numerusform>
            <numerusform>El núcleo ha descartado {} datagramas porque el buffer de recepción estaba lleno.</numerusform>
        </translation>
    </message>
    <message>
        <source>{} is {}.</source>
        <translation>{} vale {}.</translation>
    </message>
    <message>
        <source>A step of the script begins here: {}</source>
        <translation>Aquí empieza un paso del script: {}</translation>
    </message>
    <message>
        <source>In the script this endpoint is called {}.</source>
        <translation>En el script este socket se llama {}.</translation>
    </message>
    <message>
        <source>How what a socket receives is cut into messages: {}</source>
        <translation>Cómo se delimitan los mensajes de lo que recibe un socket: {}</translation>
    </message>
    <message>
        <source>{} was in no call.</source>
        <translation>{} no estaba en ninguna llamada.</translation>
    </message>
    <message>
        <source>{} was still in {}().</source>
        <translation>{} seguía en {}().</translation>
    </message>
    <message>
        <source>The kernel was asked, and this system does not tell: {}</source>
        <translation>Se ha preguntado al núcleo, y este sistema no lo dice: {}</translation>
    </message>
    <message>
        <source>What the kernel answered when a condition of the script asked it: {}</source>
        <translation>Lo que ha contestado el núcleo a una condición del script: {}</translation>
    </message>
    <message>
        <source>One of the addresses that getaddrinfo() gave: {}</source>
        <translation>Una de las direcciones que ha dado getaddrinfo(): {}</translation>
    </message>
    <message>
        <source>The names that getnameinfo() gave: {}</source>
        <translation>Los nombres que ha dado getnameinfo(): {}</translation>
    </message>
    <message>
        <source>The script made an address structure: {}</source>
        <translation>El script ha creado una estructura de dirección: {}</translation>
    </message>
    <message>
        <source>The time was up: no socket was ready.</source>
        <translation>Se acabó el tiempo: ningún socket estaba listo.</translation>
    </message>
    <message numerus="yes">
        <source>{} sockets were ready; which ones is not kept.</source>
        <translation>
            <numerusform>{} socket estaba listo; no se conserva cuál.</numerusform>
            <numerusform>{} sockets estaban listos; no se conserva cuáles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready: {}.</source>
        <translation>Listos: {}.</translation>
    </message>
    <message>
        <source>From now on this socket talks to {} alone. Nothing was sent: connect() of a datagram socket only fixes the peer.</source>
        <translation>Desde ahora este socket solo habla con {}. No se envió nada: connect() en un socket de datagramas solo fija el otro extremo.</translation>
    </message>
    <message>
        <source>Connected to {}.</source>
        <translation>Conectado con {}.</translation>
    </message>
    <message>
        <source>The connection was shut down: {}.</source>
        <translation>Se cerró la conexión con shutdown(): {}.</translation>
    </message>
    <message>
        <source>Half-close: this side will send no more (FIN). What the peer still sends can be received.</source>
        <translation>Semicierre: este lado no enviará más (FIN). Lo que aún mande el otro extremo se puede recibir.</translation>
    </message>
    <message>
        <source>Half-close: this side will send no more. What the peer still sends can be received.</source>
        <translation>Semicierre: este lado no enviará más. Lo que el otro extremo aún envíe se puede recibir.</translation>
    </message>
    <message>
        <source>The call was made only for a line that names this address with @, and does not count.</source>
        <translation>La llamada se hizo solo para una línea que nombra esta dirección con @, y no cuenta.</translation>
    </message>
    <message>
        <source>The socket's own address is {}.</source>
        <translation>La dirección del propio socket es {}.</translation>
    </message>
    <message>
        <source>The peer's address is {}.</source>
        <translation>La dirección del otro extremo es {}.</translation>
    </message>
    <message numerus="yes">
        <source>The resolver found {} addresses.</source>
        <translation>
            <numerusform>El resolver encontró {} dirección.</numerusform>
            <numerusform>El resolver encontró {} direcciones.</numerusform>
        </translation>
    </message>
    <message>
        <source>The address {} goes by the name {}.</source>
        <translation>La dirección {} tiene el nombre {}.</translation>
    </message>
    <message>
        <source>The file {}, which bind() made, was removed: close() leaves it behind.</source>
        <translation>Se borró el archivo {}, que creó bind(): close() lo deja.</translation>
    </message>
    <message>
        <source>A helper call: the program waits for sockets, or wakes its thread.</source>
        <translation>Una llamada auxiliar: el programa espera a sus sockets o despierta a su hilo.</translation>
    </message>
    <message>
        <source>The connection to {} has been started and goes on in the background.</source>
        <translation>La conexión con {} se ha iniciado y sigue en segundo plano.</translation>
    </message>
    <message>
        <source>A new socket: descriptor {}. It has no address yet.</source>
        <translation>Un socket nuevo: descriptor {}. Aún no tiene dirección.</translation>
    </message>
    <message>
        <source>The socket now belongs to the address {}.</source>
        <translation>El socket queda vinculado a la dirección {}.</translation>
    </message>
    <message numerus="yes">
        <source>The socket listens. Up to {} connections may wait for accept(); it will never send or receive itself.</source>
        <translation>
            <numerusform>El socket está a la escucha. Hasta {} conexión puede esperar a accept(); él mismo nunca enviará ni recibirá.</numerusform>
            <numerusform>El socket está a la escucha. Hasta {} conexiones pueden esperar a accept(); él mismo nunca enviará ni recibirá.</numerusform>
        </translation>
    </message>
    <message>
        <source>A connection from {}. accept() made a new socket for it: descriptor {}.</source>
        <translation>Una conexión desde {}. accept() creó para ella un socket nuevo: descriptor {}.</translation>
    </message>
    <message>
        <source>Two sockets connected to each other: descriptors {} and {}.</source>
        <translation>Dos sockets conectados entre sí: descriptores {} y {}.</translation>
    </message>
    <message>
        <source>An open file, not a socket: descriptor {}.</source>
        <translation>Un archivo abierto, no un socket: descriptor {}.</translation>
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
        <source>fd {}</source>
        <translation>fd {}</translation>
    </message>
    <message>
        <source>listener {}</source>
        <translation>servidor {}</translation>
    </message>
    <message>
        <source>client → {}</source>
        <translation>cliente → {}</translation>
    </message>
    <message>
        <source>client {} → {}</source>
        <translation>cliente {} → {}</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>datagrams {}</source>
        <translation>datagramas {}</translation>
    </message>
    <message>
        <source>UDP {}</source>
        <translation>UDP {}</translation>
    </message>
    <message>
        <source>connection fd {}</source>
        <translation>conexión fd {}</translation>
    </message>
    <message>
        <source>connection {}</source>
        <translation>conexión {}</translation>
    </message>
    <message>
        <source>1,234; 12,345.6</source>
        <extracomment>1234 and 12345.6 as this language writes them: what stands between the digits is taken from here.</extracomment>
        <translation>1234; 12&#x202f;345,6</translation>
    </message>
    <message>
        <source>a journal on standard output leaves no room for it</source>
        <translation>un diario por la salida estándar no le deja sitio</translation>
    </message>
    <message>
        <source>Show chunks, and behind each what the call meant</source>
        <translation>Mostrar trozos y, detrás de cada uno, qué significó la llamada</translation>
    </message>
    <message>
        <source>--explain goes with --show chunks</source>
        <translation>--explain va con --show chunks</translation>
    </message>
    <message>
        <source>Show each call of the lesson and what it meant</source>
        <translation>Mostrar cada llamada de la lección y qué significó</translation>
    </message>
    <message>
        <source>is for one lesson, and not JSON</source>
        <translation>es para una sola lección, y sin JSON</translation>
    </message>
    <message>
        <source>Each call and what it meant, in the place of the journal</source>
        <translation>Cada llamada y qué significó, en lugar del diario</translation>
    </message>
    <message>
        <source>(end: the peer will send no more)</source>
        <translation>(fin: el otro extremo no enviará más)</translation>
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
        <source>(empty)</source>
        <translation>(vacío)</translation>
    </message>
    <message numerus="yes">
        <source>(cut off: the datagram had {} bytes)</source>
        <translation>
            <numerusform>(truncado: el datagrama tenía {} byte)</numerusform>
            <numerusform>(truncado: el datagrama tenía {} bytes)</numerusform>
        </translation>
    </message>
    <message>
        <source>not stream, chunks, calls, ladder, frames, kernel, options, bench or plot</source>
        <translation>no es stream, chunks, calls, ladder, frames, kernel, options, bench ni plot</translation>
    </message>
</context>
</TS>
