<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>core</name>
    <message>
        <source>English</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>there is no such call</source>
        <translation>cet appel n’existe pas</translation>
    </message>
</context>
</TS>
