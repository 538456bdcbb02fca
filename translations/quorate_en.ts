<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>App</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n waived</numerusform>
            <numerusform>%n waived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s).</source>
        <translation>
            <numerusform>%n difference.</numerusform>
            <numerusform>%n differences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written,</source>
        <translation>
            <numerusform>%n file written,</numerusform>
            <numerusform>%n files written,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged.</source>
        <translation>
            <numerusform>%n unchanged.</numerusform>
            <numerusform>%n unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on reading the file. The first: %1</source>
        <translation>
            <numerusform>%n remark on reading the file. The first: %1</numerusform>
            <numerusform>%n remarks on reading the file. The first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is unsaved work on %n other design(s).</source>
        <translation>
            <numerusform>There is unsaved work on %n other design.</numerusform>
            <numerusform>There is unsaved work on %n other designs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) about names, addresses, ports and members read again from</source>
        <translation>
            <numerusform>%n statement about names, addresses, ports and members read again from</numerusform>
            <numerusform>%n statements about names, addresses, ports and members read again from</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s):</source>
        <translation>
            <numerusform>%n file:</numerusform>
            <numerusform>%n files:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disagreement(s).</source>
        <translation>
            <numerusform>%n disagreement.</numerusform>
            <numerusform>%n disagreements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Raise Serials of %n Zone(s)</source>
        <translation>
            <numerusform>Raise Serial of %n Zone</numerusform>
            <numerusform>Raise Serials of %n Zones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message numerus="yes">
        <source>Nothing is exported while %n errors stand. The first one: %1</source>
        <extracomment>%1 is the first of the errors.</extracomment>
        <translation>
            <numerusform>Nothing is exported while %n error stands: %1</numerusform>
            <numerusform>Nothing is exported while %n error stands. The first one: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were edited by hand or not written by Quorate: %1. Nothing was written; force the export to replace them.</source>
        <translation>
            <numerusform>%n file was edited by hand or not written by Quorate: %1. Nothing was written; force the export to replace it.</numerusform>
            <numerusform>%n files were edited by hand or not written by Quorate: %1. Nothing was written; force the export to replace them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n further notes.</source>
        <translation>
            <numerusform>There is %n further note.</numerusform>
            <numerusform>There are %n further notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>After a list of names: how many more there are.</extracomment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%n equal line</numerusform>
            <numerusform>%n equal lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) would make the files wrong.</source>
        <translation>
            <numerusform>%n error would make the files wrong.</numerusform>
            <numerusform>%n errors would make the files wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the issues panel.</source>
        <translation>
            <numerusform>%n more in the issues panel.</numerusform>
            <numerusform>%n more in the issues panel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>%n file written.</numerusform>
            <numerusform>%n files written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had not changed.</source>
        <translation>
            <numerusform>%n file had not changed.</numerusform>
            <numerusform>%n files had not changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of an earlier export were removed.</source>
        <translation>
            <numerusform>%n file of an earlier export were removed.</numerusform>
            <numerusform>%n files of an earlier export were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n path</numerusform>
            <numerusform>%n paths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n cluster</numerusform>
            <numerusform>%n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data center(s)</source>
        <translation>
            <numerusform>%n data center</numerusform>
            <numerusform>%n data centers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n differ from the folder</source>
        <translation>
            <numerusform>%1, %n differ from the folder</numerusform>
            <numerusform>%1, %n differ from the folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A picture of %n byte(s).</source>
        <translation>
            <numerusform>A picture of %n byte.</numerusform>
            <numerusform>A picture of %n bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n waived</numerusform>
            <numerusform>%n waived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) selected</source>
        <translation>
            <numerusform>%n element selected</numerusform>
            <numerusform>%n elements selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n Element(s)</source>
        <translation>
            <numerusform>Cut %n Element</numerusform>
            <numerusform>Cut %n Elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n Element(s)</source>
        <translation>
            <numerusform>Paste %n Element</numerusform>
            <numerusform>Paste %n Elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n Element(s)</source>
        <translation>
            <numerusform>Duplicate %n Element</numerusform>
            <numerusform>Duplicate %n Elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n Element(s)</source>
        <translation>
            <numerusform>Move %n Element</numerusform>
            <numerusform>Move %n Elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n Element(s)</source>
        <translation>
            <numerusform>Align %n Element</numerusform>
            <numerusform>Align %n Elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n Element(s)</source>
        <translation>
            <numerusform>Distribute %n Element</numerusform>
            <numerusform>Distribute %n Elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Arrange %n Element(s)</source>
        <translation>
            <numerusform>Arrange %n Element</numerusform>
            <numerusform>Arrange %n Elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pin %n Element(s)</source>
        <translation>
            <numerusform>Pin %n Element</numerusform>
            <numerusform>Pin %n Elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Element(s)</source>
        <translation>
            <numerusform>Delete %n Element</numerusform>
            <numerusform>Delete %n Elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) changed</source>
        <translation>
            <numerusform>%n rule changed</numerusform>
            <numerusform>%n rules changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %n Element(s)</source>
        <translation>
            <numerusform>Group %n Element</numerusform>
            <numerusform>Group %n Elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ungroup into %n Host(s)</source>
        <translation>
            <numerusform>Ungroup into %n Host</numerusform>
            <numerusform>Ungroup into %n Hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n Element(s)</source>
        <translation>
            <numerusform>Release %n Element</numerusform>
            <numerusform>Release %n Elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) differ. A click selects one in the drawing.</source>
        <translation>
            <numerusform>%n element differs. A click selects it in the drawing.</numerusform>
            <numerusform>%n elements differ. A click selects one in the drawing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s) changed without a higher serial: secondary servers keep the old content.</source>
        <translation>
            <numerusform>%n zone changed without a higher serial: secondary servers keep the old content.</numerusform>
            <numerusform>%n zones changed without a higher serial: secondary servers keep the old content.</numerusform>
        </translation>
    </message>
</context>
</TS>
