# send() puede aceptar solo una parte
id: D1
language: es

Un programa entrega un bloque grande a `send()`. El otro extremo no lee.

## Un lector que no lee
El servidor ha aceptado al cliente y no invoca `recv()`: lo que llega se queda en el núcleo.

## Un envío
Compara lo que se pidió a `send()` con lo que devolvió: aceptó una parte, y el resto sigue siendo del programa.

Se le pidieron {{c.send#1 requested}} bytes y aceptó {{c.send#1 result}}.

## Hasta que no cabe nada
Cada `send()` llena lo que queda de los dos buffers, hasta que uno no encuentra sitio y devuelve EAGAIN.

## El lector toma algo
`recv()` hace sitio en el otro extremo, el núcleo transmite lo que esperaba y vuelve a aceptarse un `send()`.
