<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>App</name>
    <message>
        <source>Show this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>Output format: %1.</source>
        <translation>输出格式：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a format; allowed are: %2.</source>
        <translation>“%1”不是可用的格式；可用：%2。</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>说明：%1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Remedy: %1</source>
        <translation>处理建议：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>出处：%1</translation>
    </message>
    <message>
        <source>Covers: %1</source>
        <translation>覆盖条目：%1</translation>
    </message>
    <message>
        <source>The window offers a fix: %1</source>
        <translation>窗口中提供一键修复：%1</translation>
    </message>
    <message>
        <source>Tells what a rule checks, why, the remedy and the source.</source>
        <translation>说明一条规则检查什么、原因、处理建议和出处。</translation>
    </message>
    <message>
        <source>All rules (also without an argument).</source>
        <translation>所有规则（不带参数时亦同）。</translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot;; &quot;quorate-cli explain --all&quot; tells them.</source>
        <translation>没有规则“%1”；可用“quorate-cli explain --all”查看全部规则。</translation>
    </message>
    <message>
        <source>Makes a design from a shipped template.</source>
        <translation>用自带模板生成一个设计。</translation>
    </message>
    <message>
        <source>List the templates.</source>
        <translation>列出模板。</translation>
    </message>
    <message>
        <source>The file to write; &quot;-&quot; is standard output.</source>
        <translation>要写入的文件；“-”表示标准输出。</translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot;; &quot;quorate-cli new --list&quot; tells them.</source>
        <translation>没有模板“%1”；可用“quorate-cli new --list”查看全部模板。</translation>
    </message>
    <message>
        <source>The file exists already; nothing was written.</source>
        <translation>文件已存在，未写入任何内容。</translation>
    </message>
    <message>
        <source>Prints the JSON Schema of the design file.</source>
        <translation>输出设计文件的 JSON Schema。</translation>
    </message>
    <message>
        <source>Checks a design and lists what is wrong with it.</source>
        <translation>检查设计并列出问题。</translation>
    </message>
    <message>
        <source>Exit with 1 at this severity: %1.</source>
        <translation>达到此级别时以 1 退出：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a severity; allowed are: %2.</source>
        <translation>“%1”不是可用的级别；可用：%2。</translation>
    </message>
    <message>
        <source>Usage: quorate-cli [--lang LANGUAGE] [--date DATE] COMMAND [ARGUMENT]...</source>
        <translation>用法：quorate-cli [--lang 语言] [--date 日期] 命令 [参数]...</translation>
    </message>
    <message>
        <source>&quot;quorate-cli COMMAND --help&quot; tells a command&apos;s options. &quot;-&quot; as a file is standard input.</source>
        <translation>“quorate-cli 命令 --help”显示该命令的选项。文件写作“-”表示标准输入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a language; allowed are: %2.</source>
        <translation>“%1”不是可用的语言；可用：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date; write it as 2025-03-14.</source>
        <translation>“%1”不是日期；请写成 2025-03-14 的形式。</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>Elements: %1</source>
        <translation>涉及对象：%1</translation>
    </message>
    <message>
        <source>Waived: %1</source>
        <translation>已豁免：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 个提示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n 个已豁免</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: missing.</source>
        <translation>%1：缺失。</translation>
    </message>
    <message>
        <source>%1: older than the design.</source>
        <translation>%1：比设计旧。</translation>
    </message>
    <message>
        <source>%1: edited by hand.</source>
        <translation>%1：被手工修改。</translation>
    </message>
    <message>
        <source>%1: no longer part of the export.</source>
        <translation>%1：已不属于导出内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s).</source>
        <translation>
            <numerusform>%n 处差异。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes everything that builds the clusters, or proves that a folder still agrees with the design.</source>
        <translation>写出构建集群所需的全部文件，或验证文件夹是否仍与设计一致。</translation>
    </message>
    <message>
        <source>List the kinds of output.</source>
        <translation>列出输出种类。</translation>
    </message>
    <message>
        <source>The folder to write to.</source>
        <translation>要写入的文件夹。</translation>
    </message>
    <message>
        <source>Write these kinds only, separated by commas.</source>
        <translation>只写出这些种类，用逗号分隔。</translation>
    </message>
    <message>
        <source>Write in spite of errors and over files edited by hand.</source>
        <translation>即使有错误也写出，并覆盖手工修改过的文件。</translation>
    </message>
    <message>
        <source>Compare this folder with the design.</source>
        <translation>将此文件夹与设计比较。</translation>
    </message>
    <message>
        <source>There is no output &quot;%1&quot;; &quot;quorate-cli export --list&quot; tells them.</source>
        <translation>没有输出种类“%1”；可用“quorate-cli export --list”查看。</translation>
    </message>
    <message>
        <source>written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>已删除：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written,</source>
        <translation>
            <numerusform>写入 %n 个文件，</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged.</source>
        <translation>
            <numerusform>%n 个未变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Draws the diagram.</source>
        <translation>绘制架构图。</translation>
    </message>
    <message>
        <source>The file to write; its ending tells the format.</source>
        <translation>要写入的文件；扩展名决定格式。</translation>
    </message>
    <message>
        <source>How much is shown: %1.</source>
        <translation>显示的详细程度：%1。</translation>
    </message>
    <message>
        <source>Colours: %1.</source>
        <translation>配色：%1。</translation>
    </message>
    <message>
        <source>PNG: pixels for one unit of the drawing, 0.1 to 8.</source>
        <translation>PNG：每个绘图单位的像素数，0.1 到 8。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a theme; allowed are: %2.</source>
        <translation>“%1”不是可用的主题；可用：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a view; allowed are: %2.</source>
        <translation>“%1”不是可用的视图；可用：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a scale from 0.1 to 8.</source>
        <translation>“%1”不是 0.1 到 8 之间的比例。</translation>
    </message>
    <message>
        <source>The file must end in .svg, .png or .pdf.</source>
        <translation>文件扩展名必须是 .svg、.png 或 .pdf。</translation>
    </message>
    <message>
        <source>Restore Unsaved Work</source>
        <translation>恢复未保存的工作</translation>
    </message>
    <message>
        <source>Designs (*.quorate.yaml)</source>
        <translation>设计文件 (*.quorate.yaml)</translation>
    </message>
    <message>
        <source>YAML files (*.yaml *.yml)</source>
        <translation>YAML 文件 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Unsaved Changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>Save the changes of &quot;%1&quot;?</source>
        <translation>保存对“%1”的更改？</translation>
    </message>
    <message>
        <source>They are lost otherwise.</source>
        <translation>否则更改会丢失。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open Design</source>
        <translation>打开设计</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can not be opened.</source>
        <translation>无法打开“%1”。</translation>
    </message>
    <message>
        <source>The template can not be opened.</source>
        <translation>无法打开模板。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Comments Will Be Lost</source>
        <translation>注释将丢失</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has comments, which saving removes.</source>
        <translation>“%1”含有注释，保存会删除注释。</translation>
    </message>
    <message>
        <source>Text in &quot;note&quot; fields is kept. Save a copy to keep the file with its comments.</source>
        <translation>“note”字段中的文字会保留。如要保留带注释的文件，请保存副本。</translation>
    </message>
    <message>
        <source>Save Without Comments</source>
        <translation>不带注释保存</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can not be saved.</source>
        <translation>无法保存“%1”。</translation>
    </message>
    <message>
        <source>Changed on Disk</source>
        <translation>文件已在磁盘上更改</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by someone else since it was opened.</source>
        <translation>“%1”在打开之后被他人修改过。</translation>
    </message>
    <message>
        <source>Saving overwrites those changes.</source>
        <translation>保存会覆盖那些更改。</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Save Design As</source>
        <translation>设计另存为</translation>
    </message>
    <message>
        <source>Save a Copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>The copy can not be saved.</source>
        <translation>无法保存副本。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can not be read again.</source>
        <translation>无法重新读取“%1”。</translation>
    </message>
    <message>
        <source>No recent files</source>
        <translation>没有最近文件</translation>
    </message>
    <message>
        <source>A newer Quorate wrote this file. It is shown, but can not be changed here.</source>
        <translation>此文件由更新版本的 Quorate 写入。可以查看，但不能在此修改。</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) on reading the file. The first: %1</source>
        <translation>
            <numerusform>读取文件时有 %n 条说明。第一条：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What was met while reading</source>
        <translation>读取时的说明</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was removed or renamed by someone else.</source>
        <translation>“%1”已被他人删除或重命名。</translation>
    </message>
    <message>
        <source>Save Again</source>
        <translation>重新保存</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by someone else.</source>
        <translation>“%1”已被他人修改。</translation>
    </message>
    <message>
        <source>Load It</source>
        <translation>载入</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Draws highly available clusters and checks them.</source>
        <translation>绘制并检查高可用集群。</translation>
    </message>
    <message>
        <source>Design to open.</source>
        <translation>要打开的设计。</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>工作模式</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘图</translation>
    </message>
    <message>
        <source>Palette, outline and properties around the drawing</source>
        <translation>绘图区周围显示组件面板、大纲和属性</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>More room for findings and the export preview</source>
        <translation>为检查结果和导出预览留出更多空间</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>组件面板</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Export preview</source>
        <translation>导出预览</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Issues and Export Preview</source>
        <translation>问题和导出预览</translation>
    </message>
    <message>
        <source>This can not be fixed automatically here.</source>
        <translation>此处无法自动修复。</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>已完成：%1。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New Design</source>
        <translation>新建设计(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save a &amp;Copy…</source>
        <translation>保存副本(&amp;C)…</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>还原(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close Design</source>
        <translation>关闭设计(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销 %1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做 %1(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;Picture</source>
        <translation>复制为图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>创建副本(&amp;D)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select N&amp;one</source>
        <translation>取消选择(&amp;O)</translation>
    </message>
    <message>
        <source>Select Same &amp;Role</source>
        <translation>选择相同角色(&amp;R)</translation>
    </message>
    <message>
        <source>Select Same Data &amp;Center</source>
        <translation>选择同一数据中心(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Prop&amp;erties</source>
        <translation>属性(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>绘图(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>检查(&amp;C)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Fit Everything</source>
        <translation>显示全部(&amp;F)</translation>
    </message>
    <message>
        <source>Fit &amp;Selection</source>
        <translation>显示所选(&amp;S)</translation>
    </message>
    <message>
        <source>Show &amp;Grid</source>
        <translation>显示网格(&amp;G)</translation>
    </message>
    <message>
        <source>Dark &amp;Page</source>
        <translation>深色页面(&amp;P)</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>面板(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset Panels</source>
        <translation>重置面板(&amp;R)</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Quick Add…</source>
        <translation>快速添加(&amp;Q)…</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>排列(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Pin or Release</source>
        <translation>固定或取消固定(&amp;P)</translation>
    </message>
    <message>
        <source>A&amp;lign</source>
        <translation>对齐(&amp;L)</translation>
    </message>
    <message>
        <source>Left Edges</source>
        <translation>左边缘</translation>
    </message>
    <message>
        <source>Centres</source>
        <translation>水平居中</translation>
    </message>
    <message>
        <source>Right Edges</source>
        <translation>右边缘</translation>
    </message>
    <message>
        <source>Top Edges</source>
        <translation>上边缘</translation>
    </message>
    <message>
        <source>Middles</source>
        <translation>垂直居中</translation>
    </message>
    <message>
        <source>Bottom Edges</source>
        <translation>下边缘</translation>
    </message>
    <message>
        <source>Distribute Horizontally</source>
        <translation>水平均匀分布</translation>
    </message>
    <message>
        <source>Distribute Vertically</source>
        <translation>垂直均匀分布</translation>
    </message>
    <message>
        <source>&amp;Collapse</source>
        <translation>折叠(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Expand</source>
        <translation>展开(&amp;E)</translation>
    </message>
    <message>
        <source>Select Tool</source>
        <translation>选择工具</translation>
    </message>
    <message>
        <source>Pan Tool</source>
        <translation>平移工具</translation>
    </message>
    <message>
        <source>Connect Tool</source>
        <translation>连接工具</translation>
    </message>
    <message>
        <source>&amp;Next Finding</source>
        <translation>下一条检查结果(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Finding</source>
        <translation>上一条检查结果(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Fix Finding</source>
        <translation>一键修复(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Waive Finding…</source>
        <translation>豁免检查结果(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Explain Finding</source>
        <translation>解释检查结果(&amp;E)</translation>
    </message>
    <message>
        <source>Export Pre&amp;view</source>
        <translation>导出预览(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Find or &amp;Run a Command…</source>
        <translation>查找或运行命令(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;About Quorate</source>
        <translation>关于 Quorate(&amp;A)</translation>
    </message>
    <message>
        <source>Find or run a command</source>
        <translation>查找或运行命令</translation>
    </message>
    <message>
        <source>Find an element, address or finding</source>
        <translation>查找对象、地址或检查结果</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Quorate</source>
        <translation>关于 Quorate</translation>
    </message>
    <message>
        <source>Quorate %1</source>
        <translation>Quorate %1</translation>
    </message>
    <message>
        <source>Draws highly available clusters, says what is wrong with them and writes the files that build them.</source>
        <translation>绘制高可用集群，指出问题，并写出构建集群的文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n 台主机</numerusform>
        </translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>无法写入标准输出。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Rules that this design switches off: %1</source>
        <translation>本设计关闭的规则：%1</translation>
    </message>
    <message>
        <source>Rules that this design weighs itself: %1</source>
        <translation>本设计自定级别的规则：%1</translation>
    </message>
    <message>
        <source>A newer Quorate wrote this file, which would lose what only that one understands. Save a copy under another name.</source>
        <translation>该文件由更新版本的 Quorate 写入，覆盖会丢失只有新版本才能理解的内容。请以其他名称保存副本。</translation>
    </message>
    <message>
        <source>Not Saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>The design stays open; the file is as it was.</source>
        <translation>设计仍保持打开；文件未被改动。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A copy was saved as &quot;%1&quot;.</source>
        <translation>副本已保存为“%1”。</translation>
    </message>
    <message>
        <source>Revert to the File</source>
        <translation>恢复为文件内容</translation>
    </message>
    <message numerus="yes">
        <source>There is unsaved work on %n other design(s).</source>
        <translation>
            <numerusform>另有 %n 个设计存在未保存的工作。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at It</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>The unsaved work can not be restored.</source>
        <translation>无法恢复未保存的工作。</translation>
    </message>
    <message>
        <source>Unsaved work can not be kept safe against a crash: %1</source>
        <translation>无法为未保存的工作建立崩溃保护：%1</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>Load the Changed File</source>
        <translation>载入已更改的文件</translation>
    </message>
    <message>
        <source>%1 (%2, until %3)</source>
        <translation>%1（%2，至 %3）</translation>
    </message>
    <message>
        <source>%1 (until %2)</source>
        <translation>%1（至 %2）</translation>
    </message>
    <message>
        <source>The content of the zone &quot;%1&quot; changed, but its serial is not higher than %2: secondary servers keep the old content. Write &quot;serial: %3&quot; for it in the design.</source>
        <translation>区域“%1”的内容已更改，但其序列号不高于 %2：从服务器会保留旧内容。请在设计中为其写入“serial: %3”。</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>用户手册(&amp;M)</translation>
    </message>
    <message>
        <source>The Quorate Manual</source>
        <translation>Quorate 用户手册</translation>
    </message>
    <message>
        <source>For version %1.</source>
        <translation>适用于版本 %1。</translation>
    </message>
    <message>
        <source>%1 in production, %2 elsewhere</source>
        <translation>生产环境为%1，其他环境为%2</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>一键修复</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Tells what changed between two designs, and what follows from it.</source>
        <translation>说明两个设计之间的变化以及由此产生的结果。</translation>
    </message>
    <message>
        <source>Only one of both designs can come from standard input.</source>
        <translation>两个设计中只能有一个来自标准输入。</translation>
    </message>
    <message>
        <source>Findings that appeared</source>
        <translation>新出现的检查结果</translation>
    </message>
    <message>
        <source>Findings that vanished</source>
        <translation>已消失的检查结果</translation>
    </message>
    <message>
        <source>Findings that read otherwise</source>
        <translation>内容有变化的检查结果</translation>
    </message>
    <message>
        <source>The designs are equal.</source>
        <translation>两个设计相同。</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Names and addresses</source>
        <translation>名称与地址</translation>
    </message>
    <message>
        <source>Records cannot be compared: %1</source>
        <translation>无法比较记录：%1</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 findings at the threshold, export refused or differences found; 2 wrong usage; 3 unreadable input or failed output.</source>
        <translation>退出码：0 完成；1 检查结果达到阈值、导出被拒绝或发现差异；2 用法错误；3 输入无法读取或输出失败。</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) about names, addresses, ports and members read again from</source>
        <translation>
            <numerusform>重新读取了关于名称、地址、端口和成员的 %n 条内容，来自</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s):</source>
        <translation>
            <numerusform>%n 个文件：</numerusform>
        </translation>
    </message>
    <message>
        <source>they agree with each other and with the design.</source>
        <translation>它们彼此一致，并与设计一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n disagreement(s).</source>
        <translation>
            <numerusform>%n 处不一致。</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare With</source>
        <translation>与文件比较</translation>
    </message>
    <message numerus="yes">
        <source>Raise Serials of %n Zone(s)</source>
        <translation>
            <numerusform>提高 %n 个区域的序列号</numerusform>
        </translation>
    </message>
    <message>
        <source>Co&amp;mpare With…</source>
        <translation>与文件比较(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Group Alike Hosts</source>
        <translation>将同类主机编组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Ungroup</source>
        <translation>取消编组(&amp;U)</translation>
    </message>
    <message>
        <source>Next or previous element</source>
        <translation>下一个或上一个对象</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab、Shift+Tab</translation>
    </message>
    <message>
        <source>Move the selection by the grid; by 1 px</source>
        <translation>按网格移动所选对象；按 1 像素移动</translation>
    </message>
    <message>
        <source>Arrows; Shift+Arrows</source>
        <translation>方向键；Shift+方向键</translation>
    </message>
    <message>
        <source>Another element like this one on that side</source>
        <translation>在该侧放置同样的对象</translation>
    </message>
    <message>
        <source>Alt+Shift+Arrow</source>
        <translation>Alt+Shift+方向键</translation>
    </message>
    <message>
        <source>Resize the selected note</source>
        <translation>调整所选备注的大小</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Arrow</source>
        <translation>Ctrl+Shift+方向键</translation>
    </message>
    <message>
        <source>Rename the selected element</source>
        <translation>重命名所选对象</translation>
    </message>
    <message>
        <source>type its new name</source>
        <translation>直接输入新名称</translation>
    </message>
    <message>
        <source>Copy what is dragged</source>
        <translation>复制所拖动的对象</translation>
    </message>
    <message>
        <source>Ctrl+drag</source>
        <translation>Ctrl+拖动</translation>
    </message>
    <message>
        <source>Move without snapping, in the same container</source>
        <translation>移动时不吸附、不更换容器</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+拖动</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Space+drag, middle or right button</source>
        <translation>空格+拖动，或用鼠标中键、右键拖动</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Zoom to a box</source>
        <translation>放大到框选区域</translation>
    </message>
    <message>
        <source>Z+drag</source>
        <translation>Z+拖动</translation>
    </message>
    <message>
        <source>Add an element there</source>
        <translation>在该处添加对象</translation>
    </message>
    <message>
        <source>double-click empty canvas</source>
        <translation>双击空白画布</translation>
    </message>
    <message>
        <source>Collapse or expand a container</source>
        <translation>折叠或展开容器</translation>
    </message>
    <message>
        <source>double-click its title</source>
        <translation>双击其标题</translation>
    </message>
    <message>
        <source>End a gesture</source>
        <translation>结束操作</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Estate &amp;Overview</source>
        <translation>总览(&amp;O)</translation>
    </message>
    <message>
        <source>Canvas</source>
        <translation>画布</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>All-in-one proof of concept</source>
        <translation>单机概念验证（All-in-one）</translation>
    </message>
    <message>
        <source>Also a cluster node</source>
        <translation>同时是集群节点</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backup target</source>
        <translation>备份目标</translation>
    </message>
    <message>
        <source>Balancer</source>
        <translation>负载均衡</translation>
    </message>
    <message>
        <source>Bastion</source>
        <translation>堡垒机</translation>
    </message>
    <message>
        <source>Cassandra replicas</source>
        <translation>Cassandra 副本数</translation>
    </message>
    <message>
        <source>Cluster monitoring</source>
        <translation>集群监控</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Compute node</source>
        <translation>计算节点</translation>
    </message>
    <message>
        <source>Copies of each sample in Cassandra, checked after scaling; unset: not stated.</source>
        <translation>Cassandra 中每个样本的份数，扩容后检查；未设置表示未说明。</translation>
    </message>
    <message>
        <source>Copies of each shard besides the first.</source>
        <translation>每个分片除主分片外的副本数。</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>DNS server</source>
        <translation>DNS 服务器</translation>
    </message>
    <message>
        <source>Default node selector</source>
        <translation>默认节点选择器</translation>
    </message>
    <message>
        <source>Deployment type</source>
        <translation>部署类型</translation>
    </message>
    <message>
        <source>Docker bridge network</source>
        <translation>Docker 网桥网段</translation>
    </message>
    <message>
        <source>Elasticsearch members</source>
        <translation>Elasticsearch 成员数</translation>
    </message>
    <message>
        <source>Exact version of the images, such as v3.11.43; it must contain the release.</source>
        <translation>镜像的确切版本，例如 v3.11.43；必须包含发行版本号。</translation>
    </message>
    <message>
        <source>External IP networks</source>
        <translation>外部 IP 网段</translation>
    </message>
    <message>
        <source>External registry</source>
        <translation>外部镜像仓库</translation>
    </message>
    <message>
        <source>Image tag</source>
        <translation>镜像标签</translation>
    </message>
    <message>
        <source>Infra</source>
        <translation>基础架构</translation>
    </message>
    <message>
        <source>Infrastructure node</source>
        <translation>基础架构节点</translation>
    </message>
    <message>
        <source>Ingress</source>
        <translation>应用入口</translation>
    </message>
    <message>
        <source>Ingress IP network</source>
        <translation>入口 IP 网段</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Integrated registry</source>
        <translation>集成镜像仓库</translation>
    </message>
    <message>
        <source>Keeps its data</source>
        <translation>持久保存数据</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>负载均衡器</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>主控</translation>
    </message>
    <message>
        <source>Masters run pods of the network and, from 3.10 on, their own services as pods: each must also be a node.</source>
        <translation>主节点运行网络 Pod，从 3.10 起自身服务也以 Pod 运行：每个主节点都必须同时是节点。</translation>
    </message>
    <message>
        <source>Memory of a Prometheus</source>
        <translation>单个 Prometheus 的内存</translation>
    </message>
    <message>
        <source>Memory of a member</source>
        <translation>单个成员的内存</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>监控指标</translation>
    </message>
    <message>
        <source>Network of docker0 on every host; it may not overlap with the pod or service network.</source>
        <translation>每台主机上 docker0 的网段；不得与 Pod 网络或服务网络重叠。</translation>
    </message>
    <message>
        <source>Network plug-in</source>
        <translation>网络插件</translation>
    </message>
    <message>
        <source>One existing claim for Cassandra; works with one replica only.</source>
        <translation>Cassandra 使用的一个已有存储卷申领；仅适用于单副本。</translation>
    </message>
    <message>
        <source>OpenShift</source>
        <translation>OpenShift</translation>
    </message>
    <message>
        <source>OpenShift 3</source>
        <translation>OpenShift 3</translation>
    </message>
    <message>
        <source>Planned memory request of one of the two Prometheus pods.</source>
        <translation>两个 Prometheus Pod 中单个的内存请求规划值。</translation>
    </message>
    <message>
        <source>Pods may be scheduled here; the web console needs it from 3.9 on.</source>
        <translation>允许调度 Pod；从 3.9 起 Web 控制台需要它。</translation>
    </message>
    <message>
        <source>Pods per node</source>
        <translation>每节点 Pod 数</translation>
    </message>
    <message>
        <source>Prometheus and Alertmanager on persistent volumes; off by default.</source>
        <translation>Prometheus 和 Alertmanager 使用持久卷；默认关闭。</translation>
    </message>
    <message>
        <source>Prometheus volume</source>
        <translation>Prometheus 存储卷</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>镜像仓库</translation>
    </message>
    <message>
        <source>Replica shards</source>
        <translation>副本分片</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>Replication factor</source>
        <translation>复制因子</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Router pods; unset: one on each router host, as the installer counts.</source>
        <translation>路由 Pod 数；未设置时按安装程序的算法每台路由主机一个。</translation>
    </message>
    <message>
        <source>SSH user</source>
        <translation>SSH 用户</translation>
    </message>
    <message>
        <source>Schedulable</source>
        <translation>可调度</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Storage host</source>
        <translation>存储主机</translation>
    </message>
    <message>
        <source>The installer&apos;s default is 1 since release 3.10.</source>
        <translation>从 3.10 版起安装程序默认值为 1。</translation>
    </message>
    <message>
        <source>Typical production HA</source>
        <translation>典型生产高可用</translation>
    </message>
    <message>
        <source>Volume claim</source>
        <translation>存储卷申领</translation>
    </message>
    <message>
        <source>Volume of a member</source>
        <translation>单个成员的存储卷</translation>
    </message>
    <message>
        <source>Volume of a replica</source>
        <translation>单个副本的存储卷</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>bastion</source>
        <translation>堡垒机</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>etcd</source>
        <translation>etcd</translation>
    </message>
    <message>
        <source>etcd member</source>
        <translation>etcd 成员</translation>
    </message>
    <message>
        <source>external registry</source>
        <translation>外部镜像仓库</translation>
    </message>
    <message>
        <source>haproxy</source>
        <translation>haproxy</translation>
    </message>
    <message>
        <source>infra</source>
        <translation>基础架构</translation>
    </message>
    <message>
        <source>keepalived</source>
        <translation>keepalived</translation>
    </message>
    <message>
        <source>logging</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>master</source>
        <translation>主控</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>监控</translation>
    </message>
    <message>
        <source>named</source>
        <translation>named</translation>
    </message>
    <message>
        <source>registry</source>
        <translation>镜像仓库</translation>
    </message>
    <message>
        <source>router</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>API and console</source>
        <translation>API 和控制台</translation>
    </message>
    <message>
        <source>Ansible</source>
        <translation>Ansible</translation>
    </message>
    <message>
        <source>Application traffic</source>
        <translation>应用流量</translation>
    </message>
    <message>
        <source>Bare disks that GlusterFS may take over, such as /dev/sdb.</source>
        <translation>可交给 GlusterFS 使用的裸盘，例如 /dev/sdb。</translation>
    </message>
    <message>
        <source>Cluster name service</source>
        <translation>集群域名服务</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Exec with CRI-O</source>
        <translation>CRI-O 的 exec</translation>
    </message>
    <message>
        <source>Health and metrics of the controllers</source>
        <translation>控制器的健康检查和指标</translation>
    </message>
    <message>
        <source>Health of the router</source>
        <translation>路由的健康检查</translation>
    </message>
    <message>
        <source>Health of the service proxy</source>
        <translation>服务代理的健康检查</translation>
    </message>
    <message>
        <source>Image pushes and pulls</source>
        <translation>镜像推送和拉取</translation>
    </message>
    <message>
        <source>Metrics collection</source>
        <translation>指标采集</translation>
    </message>
    <message>
        <source>Name lookup on the node</source>
        <translation>节点上的域名解析</translation>
    </message>
    <message>
        <source>Pod network (VXLAN)</source>
        <translation>Pod 网络（VXLAN）</translation>
    </message>
    <message>
        <source>VRRP between balancer hosts</source>
        <translation>负载均衡主机之间的 VRRP</translation>
    </message>
    <message>
        <source>etcd clients</source>
        <translation>etcd 客户端</translation>
    </message>
    <message>
        <source>etcd peers</source>
        <translation>etcd 成员互联</translation>
    </message>
    <message>
        <source>1 master + 1 infra</source>
        <translation>1 主节点 + 1 基础架构节点</translation>
    </message>
    <message>
        <source>1 master + 2 nodes</source>
        <translation>1 主节点 + 2 节点</translation>
    </message>
    <message>
        <source>Compact non-production</source>
        <translation>精简非生产环境</translation>
    </message>
    <message>
        <source>Production HA with external etcd</source>
        <translation>生产高可用（外部 etcd）</translation>
    </message>
    <message>
        <source>Courses and trials on three small hosts: applications move between two nodes.</source>
        <translation>培训与试用环境，三台小型主机：应用可在两个节点之间迁移。</translation>
    </message>
    <message>
        <source>Test and acceptance: highly available on few hosts, infrastructure on the masters.</source>
        <translation>测试与验收环境：用较少的主机实现高可用，基础架构服务合并到主节点。</translation>
    </message>
    <message>
        <source>A first look on one host: nothing survives its loss, or is meant to.</source>
        <translation>在一台主机上做演示或初步体验：主机故障则全部不可用，本来也不要求高可用。</translation>
    </message>
    <message>
        <source>Development: applications survive the loss of a compute node only.</source>
        <translation>开发环境：应用只能承受计算节点故障，主节点和基础架构节点均为单点。</translation>
    </message>
    <message>
        <source>Large production behind a customer&apos;s F5: etcd on hosts of its own.</source>
        <translation>大规模生产环境，前端为客户的 F5；etcd 独立部署在专用主机上。</translation>
    </message>
    <message>
        <source>Production in one data center: it survives the loss of a host or a rack.</source>
        <translation>单数据中心生产环境：任意一台主机或一个机柜故障，所有服务仍可用。</translation>
    </message>
    <message>
        <source>Addresses and ranges such as 10.0.0.10-10.0.0.19; each takes a VRRP id of its own.</source>
        <translation>地址和范围，例如 10.0.0.10-10.0.0.19；每个地址占用一个 VRRP ID。</translation>
    </message>
    <message>
        <source>Bytes; at least 50 less than the interfaces of the hosts. Unset: 1450, as the installer writes.</source>
        <translation>字节数，至少比主机网卡的 MTU 小 50。未设置时为 1450，与安装程序一致。</translation>
    </message>
    <message>
        <source>Further network plug-ins</source>
        <translation>其他网络插件</translation>
    </message>
    <message>
        <source>IP failover</source>
        <translation>IP 故障转移</translation>
    </message>
    <message>
        <source>OpenShift SDN</source>
        <translation>OpenShift SDN</translation>
    </message>
    <message>
        <source>Pod network MTU</source>
        <translation>Pod 网络 MTU</translation>
    </message>
    <message>
        <source>Pods on the router hosts that move virtual IPs between them, instead of a load balancer.</source>
        <translation>运行在路由主机上、代替负载均衡器在主机间漂移虚拟 IP 的 Pod。</translation>
    </message>
    <message>
        <source>Pods; as many as hosts match the selector.</source>
        <translation>Pod 数量；应与选择器匹配的主机数相同。</translation>
    </message>
    <message>
        <source>The cluster makes volumes when they are claimed; the installer needs it where services rely on that.</source>
        <translation>集群在提出存储卷申领时创建卷；服务依赖于此时安装程序要求启用。</translation>
    </message>
    <message>
        <source>The first virtual IP takes the id after it.</source>
        <translation>第一个虚拟 IP 使用其后的一个 ID。</translation>
    </message>
    <message>
        <source>Third-party plug-ins that are switched on besides; the installer accepts one pod network only.</source>
        <translation>另外启用的第三方插件；安装程序只接受一个 Pod 网络。</translation>
    </message>
    <message>
        <source>UDP port of the pod network between hosts; to be moved where the network below uses the same one.</source>
        <translation>主机之间 Pod 网络的 UDP 端口；底层网络使用同一端口时应更换。</translation>
    </message>
    <message>
        <source>Unset: on with a plug-in of OpenShift&apos;s own (ovs), off with a third-party one.</source>
        <translation>未设置时：使用 OpenShift 自带插件（ovs）则启用，使用第三方插件则关闭。</translation>
    </message>
    <message>
        <source>VRRP id offset</source>
        <translation>VRRP ID 偏移</translation>
    </message>
    <message>
        <source>VXLAN port</source>
        <translation>VXLAN 端口</translation>
    </message>
    <message>
        <source>Virtual IPs</source>
        <translation>虚拟 IP</translation>
    </message>
    <message>
        <source>Volumes on demand</source>
        <translation>按需供给卷</translation>
    </message>
    <message>
        <source>As needed: only where the vendor&apos;s registry demands it.</source>
        <translation>按需：仅在厂商仓库要求登录时使用。</translation>
    </message>
    <message>
        <source>Checks left out</source>
        <translation>跳过的检查</translation>
    </message>
    <message>
        <source>Checks of the hosts that the installer does not make.</source>
        <translation>安装程序不执行的主机检查。</translation>
    </message>
    <message>
        <source>Container runtime</source>
        <translation>容器运行时</translation>
    </message>
    <message>
        <source>Copies go to different zones; unset: one zone for each rack.</source>
        <translation>副本分布在不同的区域；未设置时每个机柜为一个区域。</translation>
    </message>
    <message>
        <source>Exact version of the packages, such as 3.11.43; it must contain the release.</source>
        <translation>软件包的确切版本，例如 3.11.43；必须包含发行版本号。</translation>
    </message>
    <message>
        <source>GlusterFS zone</source>
        <translation>GlusterFS 区域</translation>
    </message>
    <message>
        <source>Image registry</source>
        <translation>镜像仓库</translation>
    </message>
    <message>
        <source>Login to the image registry</source>
        <translation>登录镜像仓库</translation>
    </message>
    <message>
        <source>One of the installer&apos;s own (ovs), or a third-party one, whose further variables you add beside the inventory.</source>
        <translation>安装程序自带的插件（ovs）之一，或第三方插件；第三方插件的其他变量由您在清单旁添加。</translation>
    </message>
    <message>
        <source>Package version</source>
        <translation>软件包版本</translation>
    </message>
    <message>
        <source>Registries that images may be imported from</source>
        <translation>允许导入镜像的仓库</translation>
    </message>
    <message>
        <source>Registries without verified TLS</source>
        <translation>不验证 TLS 的仓库</translation>
    </message>
    <message>
        <source>Registry that holds the platform&apos;s images when the hosts cannot reach the vendor&apos;s, such as registry.example:5000.</source>
        <translation>主机无法访问厂商仓库时，存放平台镜像的仓库，例如 registry.example:5000。</translation>
    </message>
    <message>
        <source>Synchronized clocks</source>
        <translation>时钟同步</translation>
    </message>
    <message>
        <source>The installer sets up a time service on every host.</source>
        <translation>安装程序在每台主机上配置时间服务。</translation>
    </message>
    <message>
        <source>The installer then accepts what the vendor does not support, such as NFS for platform services.</source>
        <translation>安装程序将接受厂商不支持的配置，例如平台服务使用 NFS。</translation>
    </message>
    <message>
        <source>Unset: the installer&apos;s list.</source>
        <translation>未设置：使用安装程序的列表。</translation>
    </message>
    <message>
        <source>Unsupported configurations allowed</source>
        <translation>允许不受支持的配置</translation>
    </message>
    <message>
        <source>always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>as-needed</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>calico</source>
        <translation>calico</translation>
    </message>
    <message>
        <source>contiv</source>
        <translation>contiv</translation>
    </message>
    <message>
        <source>cri-o</source>
        <translation>cri-o</translation>
    </message>
    <message>
        <source>disk_availability</source>
        <translation>disk_availability</translation>
    </message>
    <message>
        <source>docker</source>
        <translation>docker</translation>
    </message>
    <message>
        <source>docker_image_availability</source>
        <translation>docker_image_availability</translation>
    </message>
    <message>
        <source>docker_storage</source>
        <translation>docker_storage</translation>
    </message>
    <message>
        <source>flannel</source>
        <translation>flannel</translation>
    </message>
    <message>
        <source>kuryr</source>
        <translation>kuryr</translation>
    </message>
    <message>
        <source>memory_availability</source>
        <translation>memory_availability</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>nsx</source>
        <translation>nsx</translation>
    </message>
    <message>
        <source>nuage</source>
        <translation>nuage</translation>
    </message>
    <message>
        <source>openshift-enterprise</source>
        <translation>openshift-enterprise</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>origin</translation>
    </message>
    <message>
        <source>ovs-multitenant</source>
        <translation>ovs-multitenant</translation>
    </message>
    <message>
        <source>ovs-networkpolicy</source>
        <translation>ovs-networkpolicy</translation>
    </message>
    <message>
        <source>ovs-subnet</source>
        <translation>ovs-subnet</translation>
    </message>
    <message>
        <source>package_availability</source>
        <translation>package_availability</translation>
    </message>
    <message>
        <source>package_update</source>
        <translation>package_update</translation>
    </message>
    <message>
        <source>package_version</source>
        <translation>package_version</translation>
    </message>
    <message>
        <source>A bank&apos;s estate: development, SIT, UAT and production, each a cluster, with the paths between them.</source>
        <translation>一家银行的全部集群：开发、SIT、UAT 和生产各一个集群，以及它们之间的路径。</translation>
    </message>
    <message>
        <source>Four environments over two data centers</source>
        <translation>双数据中心四套环境</translation>
    </message>
    <message>
        <source>One cluster over three near data centers, to see what it costs before anybody builds it.</source>
        <translation>一个集群跨越三个相近的数据中心，在建设之前看清其代价。</translation>
    </message>
    <message>
        <source>Separate clusters in two data centers: signed images go from development to production by skopeo.</source>
        <translation>两个数据中心各有独立集群：签名镜像由 skopeo 从开发晋级到生产。</translation>
    </message>
    <message>
        <source>Stretched over three data centers</source>
        <translation>跨三个数据中心的集群</translation>
    </message>
    <message>
        <source>Two data centers, development to production</source>
        <translation>双数据中心：从开发到生产</translation>
    </message>
    <message>
        <source>&quot;Created project&quot;.</source>
        <translation>显示“Created project”。</translation>
    </message>
    <message>
        <source>&quot;Leap status: Normal&quot;, and an offset below 0.5 s.</source>
        <translation>显示“Leap status: Normal”，偏差小于 0.5 秒。</translation>
    </message>
    <message>
        <source>&quot;Member ... removed from cluster&quot;.</source>
        <translation>显示“Member ... removed from cluster”。</translation>
    </message>
    <message>
        <source>&quot;Snapshot saved at&quot; and the path.</source>
        <translation>显示“Snapshot saved at”及路径。</translation>
    </message>
    <message>
        <source>&quot;created&quot; for what is the project&apos;s own; &quot;already exists&quot; for what every project gets.</source>
        <translation>项目自有对象显示“created”；每个项目都有的显示“already exists”。</translation>
    </message>
    <message>
        <source>A JSON file that names clusters, nodes, devices, volumes and bricks.</source>
        <translation>得到包含集群、节点、设备、卷和 brick 的 JSON 文件。</translation>
    </message>
    <message>
        <source>A backup is no time for surprises: mend first what is broken.</source>
        <translation>备份时不应有意外：先修复有问题的部分。</translation>
    </message>
    <message>
        <source>A backup that stays on the host is lost with it.</source>
        <translation>留在主机上的备份会随主机一起丢失。</translation>
    </message>
    <message>
        <source>A backup younger than the restore.</source>
        <translation>有一份晚于本次恢复的备份。</translation>
    </message>
    <message>
        <source>A cluster of one member needs no other to start. It survives no failure: add the others at once.</source>
        <translation>单成员集群无需其他成员即可启动，但不能承受任何故障：应立即添加其他成员。</translation>
    </message>
    <message>
        <source>A damaged file is found now, while another backup can still be chosen.</source>
        <translation>趁还能选择其他备份，现在就能发现损坏的文件。</translation>
    </message>
    <message>
        <source>A damaged file is found now, while nothing has been stopped or moved.</source>
        <translation>趁还没有停止或移动任何东西，现在就能发现损坏的文件。</translation>
    </message>
    <message>
        <source>A damaged snapshot ends the drill before it begins, and the backup must be mended.</source>
        <translation>快照损坏则演练无从开始，必须先修复备份。</translation>
    </message>
    <message>
        <source>A database that finds an empty folder makes a new one, over which nothing can be restored.</source>
        <translation>数据库发现空目录会新建库，之后就无法覆盖恢复。</translation>
    </message>
    <message>
        <source>A drill without a goal cannot fail.</source>
        <translation>没有目标的演练不会失败，也就没有意义。</translation>
    </message>
    <message>
        <source>A file that nobody read is no backup.</source>
        <translation>没有读过的文件不算备份。</translation>
    </message>
    <message>
        <source>A file whose date is that of this backup.</source>
        <translation>得到日期与本次备份一致的文件。</translation>
    </message>
    <message>
        <source>A full disk and a broken connection show here, not on the day of the restore.</source>
        <translation>磁盘写满或连接中断应在此时发现，而不是恢复那天。</translation>
    </message>
    <message>
        <source>A hash and a revision where the member runs, an error where it does not. Of several the highest revision is the youngest.</source>
        <translation>运行中的成员给出哈希和修订号，未运行的报错。有多个时，修订号最大的最新。</translation>
    </message>
    <message>
        <source>A line &quot;added member&quot; for each of the {etcdCount} members, and no error. The name is that of `ETCD_NAME` in `/etc/etcd/etcd.conf`.</source>
        <translation>{etcdCount} 个成员各有一行“added member”，没有错误。名称与 `/etc/etcd/etcd.conf` 中的 `ETCD_NAME` 一致。</translation>
    </message>
    <message>
        <source>A line such as `export STAMP=20260131T020000Z`; enter it in the shell of every host named below.</source>
        <translation>输出形如 `export STAMP=20260131T020000Z` 的一行；在下列每台主机的 shell 中输入它。</translation>
    </message>
    <message>
        <source>A lost pod comes back by itself; a lost configuration does not.</source>
        <translation>丢失的 Pod 会自行恢复，丢失的配置不会。</translation>
    </message>
    <message>
        <source>A master that is not in the pool is no spare.</source>
        <translation>不在后端池中的主节点起不到备用作用。</translation>
    </message>
    <message>
        <source>A member that runs on would elect itself with the others&apos; old data.</source>
        <translation>仍在运行的成员会带着旧数据参与选举。</translation>
    </message>
    <message>
        <source>A newer version reads the restored data differently, or not at all.</source>
        <translation>更新的版本对恢复数据的理解可能不同，甚至无法读取。</translation>
    </message>
    <message>
        <source>A pull from a node works.</source>
        <translation>在节点上能拉取镜像。</translation>
    </message>
    <message>
        <source>A pull of a known image works.</source>
        <translation>能拉取已知的镜像。</translation>
    </message>
    <message>
        <source>A push is refused, a pull works.</source>
        <translation>推送被拒绝，拉取正常。</translation>
    </message>
    <message>
        <source>A push works again.</source>
        <translation>推送恢复正常。</translation>
    </message>
    <message>
        <source>A rebuilt host must be like the lost one, down to the versions of its packages.</source>
        <translation>重建的主机须与丢失的一致，包括软件包版本。</translation>
    </message>
    <message>
        <source>A restored old backup may hold certificates that have expired since.</source>
        <translation>恢复旧备份时，其中的证书可能已经过期。</translation>
    </message>
    <message>
        <source>A set of files for each project. Kinds that a project does not have give empty files and a line that says so.</source>
        <translation>每个项目一组文件。项目中没有的类型会得到空文件和一行提示。</translation>
    </message>
    <message>
        <source>A snapshot below a running database is only as good as a power failure.</source>
        <translation>对运行中的数据库做快照，只相当于一次断电。</translation>
    </message>
    <message>
        <source>A snapshot of each volume of the list, younger than this backup&apos;s name.</source>
        <translation>列表中每个卷都有快照，时间晚于本次备份的名称。</translation>
    </message>
    <message>
        <source>A snapshot works without quorum, and it is younger than any backup.</source>
        <translation>没有法定人数也能做快照，而且它比任何备份都新。</translation>
    </message>
    <message>
        <source>A token that no earlier cluster had keeps members of the old one from joining. It is the same on all members.</source>
        <translation>使用以前集群从未用过的令牌，可防止旧成员加入。所有成员使用同一个令牌。</translation>
    </message>
    <message>
        <source>A volume can be made, mounted, written and read from a node.</source>
        <translation>在节点上能创建、挂载、写入和读取卷。</translation>
    </message>
    <message>
        <source>A zone that was restored in an old state shows here.</source>
        <translation>区域文件若恢复成旧状态会在此显现。</translation>
    </message>
    <message>
        <source>Add its member of etcd again, from the step &quot;Add the member&quot; of the runbook for one lost member.</source>
        <translation>从“丢失一个 etcd 成员”手册的“添加成员”一步起，重新添加其 etcd 成员。</translation>
    </message>
    <message>
        <source>Add the member.</source>
        <translation>添加成员。</translation>
    </message>
    <message>
        <source>After a minute no container of them runs.</source>
        <translation>一分钟后，相应的容器都不再运行。</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>All hosts are gone. What follows is in the order in which things need each other; do not change it.</source>
        <translation>所有主机都已丢失。以下按相互依赖的顺序排列，不要改变顺序。</translation>
    </message>
    <message>
        <source>All members must start from the same file: each one&apos;s own snapshot would be another cluster.</source>
        <translation>所有成员必须从同一个文件开始：各用各的快照会成为不同的集群。</translation>
    </message>
    <message>
        <source>All replicas share this one directory.</source>
        <translation>所有副本共用这一个目录。</translation>
    </message>
    <message>
        <source>All requests Approved,Issued. Look at the names before: approve only hosts of this cluster.</source>
        <translation>所有请求为 Approved,Issued。批准前先看名称：只批准本集群的主机。</translation>
    </message>
    <message>
        <source>An exported deployment may name an image that does not exist any more.</source>
        <translation>导出的部署可能引用已不存在的镜像。</translation>
    </message>
    <message>
        <source>An image that arrives while files are copied would be half in the copy.</source>
        <translation>复制文件期间推入的镜像在副本中会不完整。</translation>
    </message>
    <message>
        <source>Any master but the first one is lost; the API goes on with the others. It is taken out, and built anew by the installer.</source>
        <translation>丢失的是首台以外的主节点；API 由其余主节点继续提供。将其移除，再由安装程序重建。</translation>
    </message>
    <message>
        <source>Applications and the registry&apos;s route need them.</source>
        <translation>应用和镜像仓库的路由依赖它们。</translation>
    </message>
    <message>
        <source>Applications that start anew pull their images from it.</source>
        <translation>重新启动的应用从中拉取镜像。</translation>
    </message>
    <message>
        <source>Approve the certificate requests of the nodes.</source>
        <translation>批准节点的证书请求。</translation>
    </message>
    <message>
        <source>Around the cluster</source>
        <translation>集群周边</translation>
    </message>
    <message>
        <source>As long as it is counted, one more failure costs the quorum.</source>
        <translation>只要它还被计入，再有一次故障就会失去法定人数。</translation>
    </message>
    <message>
        <source>As long as it is counted, one more failure costs the quorum; a member that comes back without data must come as a new one.</source>
        <translation>只要它还被计入，再有一次故障就会失去法定人数；没有数据的成员只能作为新成员回来。</translation>
    </message>
    <message>
        <source>Ask the keepers of the load balancer for an export of its configuration.</source>
        <translation>请负载均衡器的管理方导出其配置。</translation>
    </message>
    <message>
        <source>At least {quorum} members &quot;is healthy&quot;.</source>
        <translation>至少 {quorum} 个成员为“is healthy”。</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>演练之前</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>开始之前</translation>
    </message>
    <message>
        <source>Both files are in the folder of the backup.</source>
        <translation>两个文件都在备份目录中。</translation>
    </message>
    <message>
        <source>Both folders are in the copy.</source>
        <translation>副本中有这两个目录。</translation>
    </message>
    <message>
        <source>Bound is not restored.</source>
        <translation>已绑定不等于已恢复。</translation>
    </message>
    <message>
        <source>Bring `ca.crt`, `ca.key` and `ca.serial.txt` of {firstMaster} from the backup to `/etc/origin/master` of the next one.</source>
        <translation>把备份中 {firstMaster} 的 `ca.crt`、`ca.key` 和 `ca.serial.txt` 放到下一台主节点的 `/etc/origin/master`。</translation>
    </message>
    <message>
        <source>Bring each host&apos;s own folder back from {target}.</source>
        <translation>从 {target} 取回每台主机自己的目录。</translation>
    </message>
    <message>
        <source>Bring each host&apos;s own folder of the backup back to the same place.</source>
        <translation>把每台主机自己的备份目录取回到原位置。</translation>
    </message>
    <message>
        <source>Bring its configuration and certificates back from the backup to `/etc/etcd`.</source>
        <translation>从备份把其配置和证书恢复到 `/etc/etcd`。</translation>
    </message>
    <message>
        <source>Bring its configuration and certificates back. Set `STAMP` to the name of the backup first.</source>
        <translation>恢复其配置和证书。先把 `STAMP` 设为备份的名称。</translation>
    </message>
    <message>
        <source>Bring its objects back from {target}.</source>
        <translation>从 {target} 取回其对象。</translation>
    </message>
    <message>
        <source>Bring its objects from the backup to `restore/projects` below {path}.</source>
        <translation>把备份中的对象放到 {path} 下的 `restore/projects`。</translation>
    </message>
    <message>
        <source>Bring the authority of etcd along, too.</source>
        <translation>同时送去 etcd 的 CA。</translation>
    </message>
    <message>
        <source>Bring the authority of the lost master and its serial number to the next one. Set `STAMP` to the name of the backup first.</source>
        <translation>把丢失主节点的 CA 及其序列号送到下一台主节点。先把 `STAMP` 设为备份的名称。</translation>
    </message>
    <message>
        <source>Bring the certificates that nodes trust back. Set `STAMP` to the name of the backup first.</source>
        <translation>恢复节点信任的证书。先把 `STAMP` 设为备份的名称。</translation>
    </message>
    <message>
        <source>Bring the data back: from the snapshot of the storage, or through a pod that mounts the claim. Set `POD` and `FOLDER` for the latter.</source>
        <translation>恢复数据：从存储快照恢复，或通过挂载该申领的 Pod 恢复。后者需设置 `POD` 和 `FOLDER`。</translation>
    </message>
    <message>
        <source>Bring the data of its claims back by the runbook for lost storage.</source>
        <translation>按存储丢失手册恢复其申领中的数据。</translation>
    </message>
    <message>
        <source>Bring the data of the volumes back by the runbook for lost storage.</source>
        <translation>按存储丢失手册恢复卷中的数据。</translation>
    </message>
    <message>
        <source>Bring the images back by the runbook for the registry.</source>
        <translation>按镜像仓库手册恢复镜像。</translation>
    </message>
    <message>
        <source>Bring the images of the registry back by the runbook for the registry.</source>
        <translation>按镜像仓库手册恢复镜像。</translation>
    </message>
    <message>
        <source>Bring the load balancers back with the exported files of `balancers`.</source>
        <translation>用导出的 `balancers` 文件恢复负载均衡器。</translation>
    </message>
    <message>
        <source>Bring the name servers back, and see that names resolve in both directions.</source>
        <translation>恢复域名服务器，并确认正向和反向解析。</translation>
    </message>
    <message>
        <source>Bring the snapshot of {firstEtcd} to `restore/snapshot.db` below {path} on every member.</source>
        <translation>把 {firstEtcd} 的快照送到每个成员 {path} 下的 `restore/snapshot.db`。</translation>
    </message>
    <message>
        <source>Bring the snapshot of {firstEtcd} to every member.</source>
        <translation>把 {firstEtcd} 的快照送到每个成员。</translation>
    </message>
    <message>
        <source>Build it anew</source>
        <translation>重建</translation>
    </message>
    <message>
        <source>Build or promote again what the backup does not hold.</source>
        <translation>重新构建或重新晋级备份中没有的镜像。</translation>
    </message>
    <message>
        <source>Builds wait for it.</source>
        <translation>构建任务在等待它。</translation>
    </message>
    <message>
        <source>By hand, the step before did it: there is nothing to do.</source>
        <translation>手工操作时上一步已完成，此处无需操作。</translation>
    </message>
    <message>
        <source>Certificates and configurations in the backup hold them.</source>
        <translation>备份中的证书和配置都引用它们。</translation>
    </message>
    <message>
        <source>Certificates and elections depend on time.</source>
        <translation>证书和选举都依赖时间。</translation>
    </message>
    <message>
        <source>Certificates and the configuration of the masters name it so.</source>
        <translation>证书和主节点的配置都以此称呼它。</translation>
    </message>
    <message>
        <source>Certificates are unique to their member.</source>
        <translation>证书是每个成员特有的。</translation>
    </message>
    <message>
        <source>Certificates are unique to their member; on the first one lies the authority that signs new ones.</source>
        <translation>证书是每个成员特有的；首个成员上还有签发新证书的 CA。</translation>
    </message>
    <message>
        <source>Certificates of registries</source>
        <translation>镜像仓库证书</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Claims are bound again, but to empty volumes if the storage is new.</source>
        <translation>申领会重新绑定，但若存储是新的，卷是空的。</translation>
    </message>
    <message>
        <source>Clusters change; a restore that was proven a year ago is a hope.</source>
        <translation>集群会变化；一年前验证过的恢复只是希望。</translation>
    </message>
    <message>
        <source>Commands below read them. A token that no earlier cluster had keeps old members of etcd from joining.</source>
        <translation>以下命令会用到它们。使用以前集群从未用过的令牌，可防止 etcd 的旧成员加入。</translation>
    </message>
    <message>
        <source>Commands below write to folders of this name, so that what belongs together is found together.</source>
        <translation>以下命令写入以此命名的目录，同一次备份的内容因此放在一起。</translation>
    </message>
    <message>
        <source>Compare the checksums on {target}.</source>
        <translation>在 {target} 上核对校验和。</translation>
    </message>
    <message>
        <source>Configuration and certificates</source>
        <translation>配置和证书</translation>
    </message>
    <message>
        <source>Configuration of etcd</source>
        <translation>etcd 配置</translation>
    </message>
    <message>
        <source>Configuration of the masters</source>
        <translation>主节点配置</translation>
    </message>
    <message>
        <source>Configuration of the nodes</source>
        <translation>节点配置</translation>
    </message>
    <message>
        <source>Control plane</source>
        <translation>控制平面</translation>
    </message>
    <message>
        <source>Copies everything that a rebuilt cluster needs to a place outside of the cluster, one folder a host and backup.</source>
        <translation>把重建集群所需的一切复制到集群之外，每台主机每次备份一个目录。</translation>
    </message>
    <message>
        <source>Copy the certificates that the container runtime trusts.</source>
        <translation>复制容器运行时信任的证书。</translation>
    </message>
    <message>
        <source>Copy the configuration and certificates of each member.</source>
        <translation>复制每个成员的配置和证书。</translation>
    </message>
    <message>
        <source>Copy the configuration and certificates of etcd back.</source>
        <translation>恢复 etcd 的配置和证书。</translation>
    </message>
    <message>
        <source>Copy the configuration and certificates of the masters back.</source>
        <translation>恢复主节点的配置和证书。</translation>
    </message>
    <message>
        <source>Copy the configuration of each node.</source>
        <translation>复制每个节点的配置。</translation>
    </message>
    <message>
        <source>Copy the configuration of the load balancers.</source>
        <translation>复制负载均衡器的配置。</translation>
    </message>
    <message>
        <source>Copy the configuration of the nodes and the certificates of registries back.</source>
        <translation>恢复节点配置和镜像仓库证书。</translation>
    </message>
    <message>
        <source>Copy the configuration, certificates and pod definitions of each master.</source>
        <translation>复制每台主节点的配置、证书和 Pod 定义。</translation>
    </message>
    <message>
        <source>Copy the directory back through one of the registry&apos;s pods. Set `STAMP` to the name of the backup first.</source>
        <translation>通过镜像仓库的一个 Pod 把目录复制回去。先把 `STAMP` 设为备份的名称。</translation>
    </message>
    <message>
        <source>Copy the directory back to its file server. Set `STAMP` to the name of the backup first.</source>
        <translation>把目录复制回文件服务器。先把 `STAMP` 设为备份的名称。</translation>
    </message>
    <message>
        <source>Copy the directory of the registry from its file server.</source>
        <translation>从文件服务器复制镜像仓库的目录。</translation>
    </message>
    <message>
        <source>Copy the directory of the registry out of one of its pods.</source>
        <translation>从镜像仓库的一个 Pod 中复制其目录。</translation>
    </message>
    <message>
        <source>Copy the environment of the master services back.</source>
        <translation>恢复主节点服务的环境文件。</translation>
    </message>
    <message>
        <source>Copy the environment of the master services.</source>
        <translation>复制主节点服务的环境文件。</translation>
    </message>
    <message>
        <source>Copy the files of the hosts back.</source>
        <translation>恢复主机文件。</translation>
    </message>
    <message>
        <source>Copy the folder to the object store.</source>
        <translation>把目录复制到对象存储。</translation>
    </message>
    <message>
        <source>Copy the folder to {target}, outside of the cluster.</source>
        <translation>把目录复制到集群之外的 {target}。</translation>
    </message>
    <message>
        <source>Copy the folders to a place outside of the cluster and of its data center.</source>
        <translation>把目录复制到集群及其数据中心之外。</translation>
    </message>
    <message>
        <source>Copy the inventory, its variables and vaults, and note the version of the installer.</source>
        <translation>复制清单、变量和 vault，并记下安装程序的版本。</translation>
    </message>
    <message>
        <source>Copy the zones of the name servers.</source>
        <translation>复制域名服务器的区域文件。</translation>
    </message>
    <message>
        <source>Copy what was set on the hosts by hand, and the list of packages.</source>
        <translation>复制主机上手工设置的文件，并保存软件包列表。</translation>
    </message>
    <message>
        <source>Correct the design and these runbooks.</source>
        <translation>修正设计和这些手册。</translation>
    </message>
    <message>
        <source>Create its objects, what others need first.</source>
        <translation>创建其对象，先创建被依赖的。</translation>
    </message>
    <message>
        <source>Data and applications</source>
        <translation>数据和应用</translation>
    </message>
    <message>
        <source>Data of etcd</source>
        <translation>etcd 数据</translation>
    </message>
    <message>
        <source>Data of logging and metrics</source>
        <translation>日志与监控数据</translation>
    </message>
    <message>
        <source>Data of the applications</source>
        <translation>应用数据</translation>
    </message>
    <message>
        <source>Databases are loaded from their own dumps; files of a running one are not whole.</source>
        <translation>数据库用自己的导出恢复；运行中的数据库文件并不完整。</translation>
    </message>
    <message>
        <source>Dates in the future.</source>
        <translation>日期都在将来。</translation>
    </message>
    <message>
        <source>Delete its node.</source>
        <translation>删除其节点对象。</translation>
    </message>
    <message>
        <source>Delete the node of the lost master.</source>
        <translation>删除丢失主节点的节点对象。</translation>
    </message>
    <message>
        <source>Deployment, service and pods; what is missing is brought back by the next step.</source>
        <translation>看到部署、服务和 Pod；缺少的由下一步恢复。</translation>
    </message>
    <message>
        <source>Destroy the restored hosts, and every copy of secrets that the drill made.</source>
        <translation>销毁恢复出的主机以及演练中产生的所有机密副本。</translation>
    </message>
    <message>
        <source>Drill checklist</source>
        <translation>演练检查表</translation>
    </message>
    <message>
        <source>Each host says the name under which it stands here.</source>
        <translation>每台主机输出此处列出的名称。</translation>
    </message>
    <message>
        <source>Each of them waits for the others until there is a quorum.</source>
        <translation>在达到法定人数之前，每个成员都会等待其他成员。</translation>
    </message>
    <message>
        <source>Each route has endpoints, and its page opens.</source>
        <translation>每条路由都有端点，页面能打开。</translation>
    </message>
    <message>
        <source>Every check is as expected.</source>
        <translation>每项检查都符合预期。</translation>
    </message>
    <message>
        <source>Every claim is Bound, and its data are those of the backup.</source>
        <translation>每个申领均为 Bound，数据与备份一致。</translation>
    </message>
    <message>
        <source>Every claim is Bound, and stands in the list of what the storage copies or the application dumps.</source>
        <translation>每个申领均为 Bound，且在存储快照或应用导出的清单中。</translation>
    </message>
    <message>
        <source>Every claim is Bound; the owner finds the data whole.</source>
        <translation>每个申领均为 Bound；负责人确认数据完整。</translation>
    </message>
    <message>
        <source>Every name of the cluster must resolve before anything starts.</source>
        <translation>任何服务启动之前，集群的所有名称都须能解析。</translation>
    </message>
    <message>
        <source>Every step was as described. What was not is noted on the record sheet.</source>
        <translation>每一步都与描述一致；不一致之处记在记录单上。</translation>
    </message>
    <message>
        <source>Everything else runs in it.</source>
        <translation>其余一切都在其中运行。</translation>
    </message>
    <message>
        <source>Everything that happened after it is lost.</source>
        <translation>此后发生的一切都会丢失。</translation>
    </message>
    <message>
        <source>Export the objects of every project.</source>
        <translation>导出每个项目的对象。</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Files of the hosts</source>
        <translation>主机文件</translation>
    </message>
    <message>
        <source>Find the youngest backup, and compute its age.</source>
        <translation>找到最新的备份，计算其时间差。</translation>
    </message>
    <message>
        <source>For each lost claim. Set `PROJECT`, `CLAIM` and `WORKLOAD` (such as `dc/database`) first, and `STAMP` to the name of the backup.</source>
        <translation>对每个丢失的申领执行。先设置 `PROJECT`、`CLAIM` 和 `WORKLOAD`（例如 `dc/database`），并把 `STAMP` 设为备份的名称。</translation>
    </message>
    <message>
        <source>From 3.10 on nodes ask for their certificates; until then they are not Ready.</source>
        <translation>从 3.10 起节点需申请证书，批准之前不会 Ready。</translation>
    </message>
    <message>
        <source>From here on everything goes through it.</source>
        <translation>此后一切都经由它。</translation>
    </message>
    <message>
        <source>From this release on nodes read their configuration from these objects.</source>
        <translation>从该版本起，节点从这些对象读取配置。</translation>
    </message>
    <message>
        <source>Go through the checklist of the drill, without its failures.</source>
        <translation>按演练检查表逐项检查，跳过其中的故障项。</translation>
    </message>
    <message>
        <source>Hand over the office</source>
        <translation>交接签发职责</translation>
    </message>
    <message>
        <source>Hash, revision, number of keys and size; no error.</source>
        <translation>显示哈希、修订号、键数和大小，没有错误。</translation>
    </message>
    <message>
        <source>Hash, revision, number of keys, size; no error.</source>
        <translation>显示哈希、修订号、键数和大小，没有错误。</translation>
    </message>
    <message>
        <source>Have etcd stopped on {member}, and no old data.</source>
        <translation>确保 {member} 上的 etcd 已停止，且没有旧数据。</translation>
    </message>
    <message>
        <source>Have no data of etcd on any member.</source>
        <translation>确保任何成员上都没有 etcd 数据。</translation>
    </message>
    <message>
        <source>Have the installer set the registry up again.</source>
        <translation>由安装程序重新部署镜像仓库。</translation>
    </message>
    <message>
        <source>Have the keepers of the load balancer set up address, ports and members again.</source>
        <translation>请负载均衡器的管理方重新设置地址、端口和成员。</translation>
    </message>
    <message>
        <source>Have the keepers of the load balancer switch to its second unit, and measure until the API answers again.</source>
        <translation>请负载均衡器的管理方切换到第二台设备，测量 API 恢复响应的时间。</translation>
    </message>
    <message>
        <source>Have the program `etcdctl` on the members.</source>
        <translation>确认各成员上有 `etcdctl` 程序。</translation>
    </message>
    <message>
        <source>Have the storage itself repaired or replaced, reachable under the same address.</source>
        <translation>修复或更换存储本身，使其以原地址可达。</translation>
    </message>
    <message>
        <source>Hosts, network and names</source>
        <translation>主机、网络和名称</translation>
    </message>
    <message>
        <source>If not all hosts are ready</source>
        <translation>如果不是所有主机都就绪</translation>
    </message>
    <message>
        <source>If they do not, the cluster has lost more than one master.</source>
        <translation>否则集群丢失的不止一台主节点。</translation>
    </message>
    <message>
        <source>If {member} was lost</source>
        <translation>如果丢失的是 {member}</translation>
    </message>
    <message>
        <source>Images of the registry</source>
        <translation>镜像仓库中的镜像</translation>
    </message>
    <message>
        <source>Images younger than the backup exist where they came from.</source>
        <translation>比备份新的镜像可以从来源处取得。</translation>
    </message>
    <message>
        <source>Install the packages of the same version, with the repositories of the backup.</source>
        <translation>用备份中的软件源安装同样版本的软件包。</translation>
    </message>
    <message>
        <source>Instead of the section &quot;Restore the data on every member&quot;: one member starts alone, the others are added later. Leave this section out when all hosts are ready.</source>
        <translation>代替“在每个成员上恢复数据”一节：一个成员先单独启动，其他成员以后加入。所有主机都就绪时跳过本节。</translation>
    </message>
    <message>
        <source>It alone knows which bricks make which volume.</source>
        <translation>只有它知道哪些 brick 组成哪个卷。</translation>
    </message>
    <message>
        <source>It asks what users ask: log in, push, pull, open a page.</source>
        <translation>它检查用户关心的事：登录、推送、拉取、打开页面。</translation>
    </message>
    <message>
        <source>It holds keys and secrets: only root may read it.</source>
        <translation>其中有密钥和机密，只允许 root 读取。</translation>
    </message>
    <message>
        <source>It holds the certificate and the labels that the node joined with.</source>
        <translation>其中有节点加入集群时的证书和标签。</translation>
    </message>
    <message>
        <source>It is the RTO that can really be promised.</source>
        <translation>这才是真正能承诺的 RTO。</translation>
    </message>
    <message>
        <source>It is the whole state of the cluster at one moment. `snapshot save` takes one endpoint, its own member.</source>
        <translation>它是集群在某一时刻的完整状态。`snapshot save` 只接受一个端点，即本机成员。</translation>
    </message>
    <message>
        <source>It makes certificates and configuration from those of the first master.</source>
        <translation>它根据首台主节点生成证书和配置。</translation>
    </message>
    <message>
        <source>It makes certificates and configuration with the authority that was handed over.</source>
        <translation>它用交接后的 CA 生成证书和配置。</translation>
    </message>
    <message>
        <source>It makes deployment, certificates and secrets from the inventory, with the storage of the design.</source>
        <translation>它根据清单重新生成部署、证书和机密，并使用设计中的存储。</translation>
    </message>
    <message>
        <source>It proves the wildcard record, the routers and the pod network.</source>
        <translation>证明泛域名记录、Router 和 Pod 网络正常。</translation>
    </message>
    <message>
        <source>It says that the control plane, certificates and the pod network work.</source>
        <translation>说明控制平面、证书和 Pod 网络正常。</translation>
    </message>
    <message>
        <source>It starts the pods of the control plane as soon as their definitions are back.</source>
        <translation>定义文件放回后，由它启动控制平面的 Pod。</translation>
    </message>
    <message>
        <source>It takes the data from the others by itself.</source>
        <translation>它会自行从其他成员同步数据。</translation>
    </message>
    <message>
        <source>It works with every storage, as slowly as the network is.</source>
        <translation>适用于任何存储，速度取决于网络。</translation>
    </message>
    <message>
        <source>Its data are back.</source>
        <translation>数据已恢复。</translation>
    </message>
    <message>
        <source>Its name is {member}.</source>
        <translation>名称为 {member}。</translation>
    </message>
    <message>
        <source>Its page, with the certificate of the design.</source>
        <translation>显示其页面，证书与设计一致。</translation>
    </message>
    <message>
        <source>Its pods are Ready, and its owner finds the data whole.</source>
        <translation>Pod 为 Ready，负责人确认数据完整。</translation>
    </message>
    <message>
        <source>Let the registry take images again.</source>
        <translation>让镜像仓库重新接受镜像。</translation>
    </message>
    <message>
        <source>List claims, volumes, and the pods that wait for them.</source>
        <translation>列出申领、卷以及等待它们的 Pod。</translation>
    </message>
    <message>
        <source>List the backups, and choose the youngest sound one.</source>
        <translation>列出备份，选择最新且完好的一个。</translation>
    </message>
    <message>
        <source>List the volumes in use, and who answers for each.</source>
        <translation>列出在用的卷以及各自的负责人。</translation>
    </message>
    <message>
        <source>Log in to the console as a user of the identity provider.</source>
        <translation>以身份提供者的用户登录控制台。</translation>
    </message>
    <message>
        <source>Look at the data of one volume of each storage, together with its owner.</source>
        <translation>与负责人一起检查每种存储上一个卷的数据。</translation>
    </message>
    <message>
        <source>Make a fresh backup by the runbook for backups.</source>
        <translation>按备份手册做一次新的备份。</translation>
    </message>
    <message>
        <source>Make the data of each member from the snapshot, under its own name and peer address.</source>
        <translation>用快照为每个成员生成数据，使用其自己的名称和 peer 地址。</translation>
    </message>
    <message>
        <source>Make the data of {firstEtcd} alone from the snapshot, after its old data were put away.</source>
        <translation>移走旧数据后，只为 {firstEtcd} 从快照生成数据。</translation>
    </message>
    <message>
        <source>Make the folder of the snapshot.</source>
        <translation>建立快照目录。</translation>
    </message>
    <message>
        <source>Make the folder of this backup.</source>
        <translation>建立本次备份的目录。</translation>
    </message>
    <message>
        <source>Make the project anew.</source>
        <translation>重新创建项目。</translation>
    </message>
    <message>
        <source>Make the registry read-only.</source>
        <translation>把镜像仓库设为只读。</translation>
    </message>
    <message>
        <source>More members of etcd are lost than it survives, or its data are damaged: all members start anew from one snapshot.</source>
        <translation>丢失的 etcd 成员超过可承受的数量，或数据已损坏：所有成员从同一个快照重新开始。</translation>
    </message>
    <message>
        <source>Mount the backup storage on every host.</source>
        <translation>在每台主机上挂载备份存储。</translation>
    </message>
    <message>
        <source>Move the file away again.</source>
        <translation>再次把文件移走。</translation>
    </message>
    <message>
        <source>Move the file back.</source>
        <translation>把文件移回。</translation>
    </message>
    <message>
        <source>Move the files away again.</source>
        <translation>再次把文件移走。</translation>
    </message>
    <message>
        <source>Move the files back.</source>
        <translation>把文件移回。</translation>
    </message>
    <message>
        <source>Move the folder back.</source>
        <translation>把目录移回。</translation>
    </message>
    <message>
        <source>Move the host back in the inventory; nothing else was changed on the others.</source>
        <translation>在清单中把主机移回；其他主机没有改动。</translation>
    </message>
    <message>
        <source>Move {firstMaster} to the end of its groups in the inventory.</source>
        <translation>在清单中把 {firstMaster} 移到所在各组的末尾。</translation>
    </message>
    <message>
        <source>Move {member} in the inventory from `masters` and `nodes` to `new_masters` and `new_nodes`, and run the installer.</source>
        <translation>在清单中把 {member} 从 `masters` 和 `nodes` 移到 `new_masters` 和 `new_nodes`，然后运行安装程序。</translation>
    </message>
    <message>
        <source>Name this backup, and set the same name on every host.</source>
        <translation>为本次备份命名，并在每台主机上设置同一名称。</translation>
    </message>
    <message>
        <source>No address of the running cluster is reachable from it.</source>
        <translation>从中无法访问运行中集群的任何地址。</translation>
    </message>
    <message>
        <source>No certificate ends before the next backup.</source>
        <translation>没有证书会在下次备份之前到期。</translation>
    </message>
    <message>
        <source>No difference in the packages of OpenShift, etcd and the container runtime.</source>
        <translation>OpenShift、etcd 和容器运行时的软件包没有差异。</translation>
    </message>
    <message>
        <source>No error.</source>
        <translation>没有错误。</translation>
    </message>
    <message>
        <source>No error. Reboot the host, so that the firewall is loaded.</source>
        <translation>没有错误。重启主机以加载防火墙规则。</translation>
    </message>
    <message>
        <source>No folder is older than {keepDays} days.</source>
        <translation>没有早于 {keepDays} 天的目录。</translation>
    </message>
    <message>
        <source>No pod in ImagePullBackOff.</source>
        <translation>没有 Pod 处于 ImagePullBackOff。</translation>
    </message>
    <message>
        <source>No pod of the workload runs.</source>
        <translation>该工作负载没有 Pod 在运行。</translation>
    </message>
    <message>
        <source>No pod waits for an image.</source>
        <translation>没有 Pod 在等待镜像。</translation>
    </message>
    <message>
        <source>No upload failed.</source>
        <translation>没有上传失败。</translation>
    </message>
    <message>
        <source>Node service of the masters</source>
        <translation>主节点的节点服务</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Nodes and users reach the API by its virtual address only.</source>
        <translation>节点和用户只通过虚拟地址访问 API。</translation>
    </message>
    <message>
        <source>Nodes join with their own certificates, and pull images.</source>
        <translation>节点用自己的证书加入集群并拉取镜像。</translation>
    </message>
    <message>
        <source>Nodes pull over TLS, and refuse an authority that they do not know.</source>
        <translation>节点经 TLS 拉取镜像，会拒绝不认识的 CA。</translation>
    </message>
    <message>
        <source>Nodes remember a state that is younger than the restored one; they read it anew.</source>
        <translation>节点记着比恢复点更新的状态；重启后会重新读取。</translation>
    </message>
    <message>
        <source>Nodes report to the API, and start the pods that belong to them.</source>
        <translation>节点向 API 报到，并启动属于自己的 Pod。</translation>
    </message>
    <message>
        <source>None: the member is added anew below.</source>
        <translation>无：下面会重新添加该成员。</translation>
    </message>
    <message>
        <source>Not more than the RTO, {rto}.</source>
        <translation>不超过 RTO（{rto}）。</translation>
    </message>
    <message>
        <source>Not older than the RPO, {rpo}.</source>
        <translation>不早于 RPO（{rpo}）。</translation>
    </message>
    <message>
        <source>Nothing below starts without names.</source>
        <translation>没有名称解析，后面的一切都无法启动。</translation>
    </message>
    <message>
        <source>Nothing is printed, and the exit code is 0.</source>
        <translation>没有输出，退出码为 0。</translation>
    </message>
    <message>
        <source>Nothing is printed.</source>
        <translation>没有输出。</translation>
    </message>
    <message>
        <source>Nothing is printed: all checksums agree.</source>
        <translation>没有输出：所有校验和一致。</translation>
    </message>
    <message>
        <source>Nothing listens on port 2379.</source>
        <translation>端口 2379 上没有监听。</translation>
    </message>
    <message>
        <source>Nothing of the drill is left but its record.</source>
        <translation>除记录外不留任何演练产物。</translation>
    </message>
    <message>
        <source>Nothing on the record sheet is open.</source>
        <translation>记录单上没有未解决的问题。</translation>
    </message>
    <message>
        <source>Number and size of the files agree with the backup.</source>
        <translation>文件数量和大小与备份一致。</translation>
    </message>
    <message>
        <source>Objects alone are an empty application.</source>
        <translation>只有对象的应用是空的。</translation>
    </message>
    <message>
        <source>Objects need a place, with the network and the limits that new projects get.</source>
        <translation>对象需要归属，并获得新项目的网络和限制。</translation>
    </message>
    <message>
        <source>Objects of the cluster</source>
        <translation>集群级对象</translation>
    </message>
    <message>
        <source>Objects of the projects</source>
        <translation>项目对象</translation>
    </message>
    <message>
        <source>Old data hold the identity of the removed member, which the others refuse.</source>
        <translation>旧数据带有已移除成员的身份，其他成员会拒绝它。</translation>
    </message>
    <message>
        <source>Older snapshots belong to a cluster that does not exist any more.</source>
        <translation>旧快照属于已经不存在的集群。</translation>
    </message>
    <message>
        <source>One at a time: the next one only when this one is healthy.</source>
        <translation>一次只加一个：这个健康之后再加下一个。</translation>
    </message>
    <message>
        <source>One file for each kind.</source>
        <translation>每种类型一个文件。</translation>
    </message>
    <message>
        <source>One folder for each backup, named by its time (UTC).</source>
        <translation>每次备份一个目录，以其时间（UTC）命名。</translation>
    </message>
    <message>
        <source>One folder for each host.</source>
        <translation>每台主机一个目录。</translation>
    </message>
    <message>
        <source>One folder for each registry.</source>
        <translation>每个镜像仓库一个目录。</translation>
    </message>
    <message>
        <source>One line &quot;added member&quot;. After the start it alone is listed; the others join by the runbook for one lost member, from its step &quot;Add the member&quot; on.</source>
        <translation>只有一行“added member”。启动后只列出它自己；其他成员按“丢失单个成员”手册从“添加成员”一步起加入。</translation>
    </message>
    <message>
        <source>One line for each member, {etcdCount} in all, each of them &quot;is healthy&quot;.</source>
        <translation>每个成员一行，共 {etcdCount} 行，均为“is healthy”。</translation>
    </message>
    <message>
        <source>One of them holds the virtual addresses.</source>
        <translation>其中一台持有虚拟地址。</translation>
    </message>
    <message>
        <source>One project can then be brought back without touching the others. The snapshot of etcd cannot do that.</source>
        <translation>这样可以单独恢复某个项目而不影响其他项目，etcd 快照做不到这一点。</translation>
    </message>
    <message>
        <source>One project was deleted or spoiled; the rest of the cluster is not touched.</source>
        <translation>某个项目被删除或破坏；集群的其余部分不受影响。</translation>
    </message>
    <message>
        <source>One router on each host of the design, all Running.</source>
        <translation>设计中的每台主机上各有一个 Router Pod，均为 Running。</translation>
    </message>
    <message>
        <source>Only both together prove storage, certificates and permissions.</source>
        <translation>只有两者都成功才能证明存储、证书和权限正常。</translation>
    </message>
    <message>
        <source>Only now one more failure can be survived.</source>
        <translation>到此时才能再承受一次故障。</translation>
    </message>
    <message>
        <source>Open an application below {apps}.</source>
        <translation>打开 {apps} 下的一个应用。</translation>
    </message>
    <message>
        <source>Otherwise it would found a new one. If members are still missing, take the list that the step before printed.</source>
        <translation>否则它会建立新集群。如仍有成员缺失，使用上一步输出的列表。</translation>
    </message>
    <message>
        <source>Out of the cluster</source>
        <translation>移出集群</translation>
    </message>
    <message>
        <source>Packages and container runtime</source>
        <translation>软件包和容器运行时</translation>
    </message>
    <message>
        <source>Pods start as soon as their deployment exists, and fail without accounts, secrets and claims.</source>
        <translation>部署一创建 Pod 就会启动，缺少账号、机密和申领会失败。</translation>
    </message>
    <message>
        <source>Pods whose image is missing stay in ImagePullBackOff.</source>
        <translation>缺少镜像的 Pod 会停在 ImagePullBackOff。</translation>
    </message>
    <message>
        <source>Port 2379 listens on all members within a minute.</source>
        <translation>一分钟内，所有成员的端口 2379 都在监听。</translation>
    </message>
    <message>
        <source>Port 2379 listens within a minute.</source>
        <translation>一分钟内端口 2379 开始监听。</translation>
    </message>
    <message>
        <source>Proves that the cluster can be restored, and how long that takes. Restore into a network of its own, never beside the running cluster. Times go on the record sheet.</source>
        <translation>证明集群可以恢复以及所需时间。在独立网络中恢复，绝不要与运行中的集群并存。时间记在记录单上。</translation>
    </message>
    <message>
        <source>Push an image to the registry, and pull it on another node.</source>
        <translation>向镜像仓库推送镜像，并在另一节点拉取。</translation>
    </message>
    <message>
        <source>Push and pull a test image.</source>
        <translation>推送并拉取一个测试镜像。</translation>
    </message>
    <message>
        <source>Put the new first master first in the design, export again, and make a fresh backup.</source>
        <translation>在设计中把新的首台主节点排到最前，重新导出，并做一次新的备份。</translation>
    </message>
    <message>
        <source>Put the old data away on every member.</source>
        <translation>在每个成员上移走旧数据。</translation>
    </message>
    <message>
        <source>Put the snapshot of {firstEtcd} where the restore reads it.</source>
        <translation>把 {firstEtcd} 的快照放到恢复步骤读取的位置。</translation>
    </message>
    <message>
        <source>Quorum is {quorum} of {etcdCount} members. Do not use this runbook while {quorum} are healthy: restore one member instead.</source>
        <translation>法定人数为 {etcdCount} 个成员中的 {quorum} 个。只要还有 {quorum} 个健康，就不要用本手册，应只恢复单个成员。</translation>
    </message>
    <message>
        <source>RPO {rpo}, RTO {rto}, and a name.</source>
        <translation>RPO {rpo}，RTO {rto}，以及判定人姓名。</translation>
    </message>
    <message>
        <source>Reach the API at its name, through the load balancer.</source>
        <translation>经负载均衡器以名称访问 API。</translation>
    </message>
    <message>
        <source>Read the snapshot back.</source>
        <translation>回读快照。</translation>
    </message>
    <message>
        <source>Read the snapshot, and compare its hash on all members.</source>
        <translation>读取快照，并比较各成员上的哈希。</translation>
    </message>
    <message>
        <source>Remove `/var/lib/etcd`, and repeat the step.</source>
        <translation>删除 `/var/lib/etcd` 后重做本步骤。</translation>
    </message>
    <message>
        <source>Remove `ca.serial.txt` again.</source>
        <translation>再次删除 `ca.serial.txt`。</translation>
    </message>
    <message>
        <source>Remove backups that are older than the plan keeps.</source>
        <translation>删除超过计划保留期的备份。</translation>
    </message>
    <message>
        <source>Remove it again by its id.</source>
        <translation>用其 id 再次移除。</translation>
    </message>
    <message>
        <source>Remove its member of etcd, by the first two steps of the runbook for one lost member.</source>
        <translation>按“丢失一个 etcd 成员”手册的前两步移除其 etcd 成员。</translation>
    </message>
    <message>
        <source>Remove the folder.</source>
        <translation>删除该目录。</translation>
    </message>
    <message>
        <source>Remove {member} from the cluster.</source>
        <translation>从集群中移除 {member}。</translation>
    </message>
    <message>
        <source>Resolve names forward and in reverse, from a node.</source>
        <translation>在节点上做正向和反向解析。</translation>
    </message>
    <message>
        <source>Restart the node service on every node.</source>
        <translation>在每个节点上重启节点服务。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore by the runbook for the loss of the whole cluster. Start the clock.</source>
        <translation>按“整个集群丢失”手册恢复，开始计时。</translation>
    </message>
    <message>
        <source>Restore the data on every member</source>
        <translation>在每个成员上恢复数据</translation>
    </message>
    <message>
        <source>Restore the order.</source>
        <translation>恢复原来的顺序。</translation>
    </message>
    <message>
        <source>Restore: one master lost</source>
        <translation>恢复：丢失一台主节点</translation>
    </message>
    <message>
        <source>Restore: one member of etcd lost</source>
        <translation>恢复：丢失一个 etcd 成员</translation>
    </message>
    <message>
        <source>Restore: one project</source>
        <translation>恢复：单个项目</translation>
    </message>
    <message>
        <source>Restore: quorum of etcd lost</source>
        <translation>恢复：etcd 失去法定人数</translation>
    </message>
    <message>
        <source>Restore: registry</source>
        <translation>恢复：镜像仓库</translation>
    </message>
    <message>
        <source>Restore: storage lost</source>
        <translation>恢复：存储丢失</translation>
    </message>
    <message>
        <source>Restore: the first master lost</source>
        <translation>恢复：丢失首台主节点</translation>
    </message>
    <message>
        <source>Restore: the whole cluster lost</source>
        <translation>恢复：整个集群丢失</translation>
    </message>
    <message>
        <source>Restored hosts have the names and addresses of the running ones.</source>
        <translation>恢复出的主机与运行中的主机同名同地址。</translation>
    </message>
    <message>
        <source>Router and registry</source>
        <translation>Router 和镜像仓库</translation>
    </message>
    <message>
        <source>Runtime, firewall and name resolution were set there.</source>
        <translation>运行时、防火墙和名称解析都在其中设置。</translation>
    </message>
    <message>
        <source>Same file, same token, same list of members: each one knows the whole new cluster. The hash of the snapshot is checked.</source>
        <translation>同一文件、同一令牌、同一成员列表：每个成员都知道整个新集群。命令会校验快照的哈希。</translation>
    </message>
    <message>
        <source>Save a snapshot of etcd on each member.</source>
        <translation>在每个成员上保存 etcd 快照。</translation>
    </message>
    <message>
        <source>Save the configuration that nodes are made from.</source>
        <translation>保存生成节点配置的 ConfigMap。</translation>
    </message>
    <message>
        <source>Save the database of heketi.</source>
        <translation>保存 heketi 的数据库。</translation>
    </message>
    <message>
        <source>Save the objects that belong to no project.</source>
        <translation>保存不属于任何项目的对象。</translation>
    </message>
    <message>
        <source>See that all members are healthy.</source>
        <translation>确认所有成员健康。</translation>
    </message>
    <message>
        <source>See that all nodes are ready, and that pods reach each other over hosts.</source>
        <translation>确认所有节点就绪，且不同主机上的 Pod 能互相访问。</translation>
    </message>
    <message>
        <source>See that all nodes are ready.</source>
        <translation>确认所有节点就绪。</translation>
    </message>
    <message>
        <source>See that deployments name images by tag, not by a digest of the old registry.</source>
        <translation>确认部署以标签引用镜像，而不是旧仓库中的摘要。</translation>
    </message>
    <message>
        <source>See that every member is healthy.</source>
        <translation>确认每个成员都健康。</translation>
    </message>
    <message>
        <source>See that every member of etcd is healthy.</source>
        <translation>确认每个 etcd 成员都健康。</translation>
    </message>
    <message>
        <source>See that it serves behind the load balancer.</source>
        <translation>确认它在负载均衡器后正常服务。</translation>
    </message>
    <message>
        <source>See that its routes answer.</source>
        <translation>确认其路由有响应。</translation>
    </message>
    <message>
        <source>See that the API answers at its own name.</source>
        <translation>确认 API 以其名称响应。</translation>
    </message>
    <message>
        <source>See that the bucket of the registry keeps versions, and that it is replicated to another place.</source>
        <translation>确认镜像仓库的存储桶开启了版本控制，并复制到另一地点。</translation>
    </message>
    <message>
        <source>See that the clocks agree.</source>
        <translation>确认时钟一致。</translation>
    </message>
    <message>
        <source>See that the copy of the first master holds the serial number of the authority.</source>
        <translation>确认首台主节点的副本中有 CA 的序列号文件。</translation>
    </message>
    <message>
        <source>See that the nodes come back.</source>
        <translation>确认各节点恢复。</translation>
    </message>
    <message>
        <source>See that the other masters serve.</source>
        <translation>确认其余主节点正常服务。</translation>
    </message>
    <message>
        <source>See that the others are healthy.</source>
        <translation>确认其他成员健康。</translation>
    </message>
    <message>
        <source>See that the routers run.</source>
        <translation>确认 Router 正常运行。</translation>
    </message>
    <message>
        <source>See to logging and metrics.</source>
        <translation>检查日志与监控。</translation>
    </message>
    <message>
        <source>See what is left of it.</source>
        <translation>查看还剩什么。</translation>
    </message>
    <message>
        <source>See when certificates expire.</source>
        <translation>查看证书的到期时间。</translation>
    </message>
    <message>
        <source>See whether certificates have expired since the backup.</source>
        <translation>查看自备份以来证书是否过期。</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Set `PROJECT` to its name and `STAMP` to the name of the backup first.</source>
        <translation>先把 `PROJECT` 设为项目名称，把 `STAMP` 设为备份的名称。</translation>
    </message>
    <message>
        <source>Set the backup and a new token on every host that is named below.</source>
        <translation>在下列每台主机上设置备份名称和新的令牌。</translation>
    </message>
    <message>
        <source>Set the backup and a new token on every host.</source>
        <translation>在每台主机上设置备份名称和新的令牌。</translation>
    </message>
    <message>
        <source>Set the host up again, move it to `new_masters` and `new_nodes` in the inventory, and run the installer.</source>
        <translation>重新安装主机，在清单中移到 `new_masters` 和 `new_nodes`，然后运行安装程序。</translation>
    </message>
    <message>
        <source>Set the host {member} up again, with the same name, the address {memberAddress}, and the same versions of packages.</source>
        <translation>重新安装主机 {member}，使用同样的名称、地址 {memberAddress} 和同样版本的软件包。</translation>
    </message>
    <message>
        <source>Set up all hosts with their original names, addresses and disks.</source>
        <translation>用原来的名称、地址和磁盘重建所有主机。</translation>
    </message>
    <message>
        <source>Set up an isolated network with the same addresses.</source>
        <translation>建立使用相同地址的隔离网络。</translation>
    </message>
    <message>
        <source>Snapshot of etcd</source>
        <translation>etcd 快照</translation>
    </message>
    <message>
        <source>Start API and controllers on every master.</source>
        <translation>在每台主节点上启动 API 和控制器。</translation>
    </message>
    <message>
        <source>Start etcd</source>
        <translation>启动 etcd</translation>
    </message>
    <message>
        <source>Start etcd on every member, one shortly after the other.</source>
        <translation>在每个成员上启动 etcd，逐个紧接着启动。</translation>
    </message>
    <message>
        <source>Start etcd on {member}.</source>
        <translation>在 {member} 上启动 etcd。</translation>
    </message>
    <message>
        <source>Start the container runtime.</source>
        <translation>启动容器运行时。</translation>
    </message>
    <message>
        <source>Start the control plane</source>
        <translation>启动控制平面</translation>
    </message>
    <message>
        <source>Start the node service of the masters.</source>
        <translation>启动主节点的节点服务。</translation>
    </message>
    <message>
        <source>Start the node service on every node.</source>
        <translation>在每个节点上启动节点服务。</translation>
    </message>
    <message>
        <source>Start the workload again. Set `REPLICAS` first.</source>
        <translation>重新启动工作负载。先设置 `REPLICAS`。</translation>
    </message>
    <message>
        <source>State RPO and RTO, and who decides whether they were met.</source>
        <translation>说明 RPO 和 RTO，以及由谁判定是否达到。</translation>
    </message>
    <message>
        <source>Status Enabled, and a rule of replication to a bucket in another place.</source>
        <translation>状态为 Enabled，且有复制到另一地点存储桶的规则。</translation>
    </message>
    <message>
        <source>Stop API and controllers on every master.</source>
        <translation>在每台主节点上停止 API 和控制器。</translation>
    </message>
    <message>
        <source>Stop etcd on every member, and wait until it is gone.</source>
        <translation>在每个成员上停止 etcd，并等待其退出。</translation>
    </message>
    <message>
        <source>Stop etcd on every member.</source>
        <translation>在每个成员上停止 etcd。</translation>
    </message>
    <message>
        <source>Stop etcd, remove the new folder, and move the old one back.</source>
        <translation>停止 etcd，删除新目录，把旧目录移回。</translation>
    </message>
    <message>
        <source>Stop one member of etcd.</source>
        <translation>停止一个 etcd 成员。</translation>
    </message>
    <message>
        <source>Stop the clock, and record the time that passed.</source>
        <translation>停止计时，记录所用时间。</translation>
    </message>
    <message>
        <source>Stop the control plane</source>
        <translation>停止控制平面</translation>
    </message>
    <message>
        <source>Stop the load balancer that holds the virtual address, and measure until the API answers again.</source>
        <translation>停掉持有虚拟地址的负载均衡器，测量 API 恢复响应的时间。</translation>
    </message>
    <message>
        <source>Stop what uses the claim.</source>
        <translation>停止使用该申领的工作负载。</translation>
    </message>
    <message>
        <source>Switch it on again.</source>
        <translation>重新开机。</translation>
    </message>
    <message>
        <source>Switch one master off.</source>
        <translation>关闭一台主节点。</translation>
    </message>
    <message>
        <source>Take snapshots of the volumes of Elasticsearch, Cassandra and Prometheus, if their history matters.</source>
        <translation>如果历史数据重要，为 Elasticsearch、Cassandra 和 Prometheus 的卷创建快照。</translation>
    </message>
    <message>
        <source>Take snapshots of the volumes on the storage; databases write their own dumps first.</source>
        <translation>在存储上为卷创建快照；数据库先自行导出。</translation>
    </message>
    <message>
        <source>Take the definitions of the control plane&apos;s pods away before the node service starts.</source>
        <translation>在节点服务启动之前，移走控制平面 Pod 的定义文件。</translation>
    </message>
    <message>
        <source>Tell the member that it joins an existing cluster.</source>
        <translation>告诉该成员它要加入已有集群。</translation>
    </message>
    <message>
        <source>That is how nodes and users reach it.</source>
        <translation>节点和用户都是这样访问的。</translation>
    </message>
    <message>
        <source>That is what users see.</source>
        <translation>这是用户所见。</translation>
    </message>
    <message>
        <source>The API answers again within 5 s.</source>
        <translation>API 在 5 秒内恢复响应。</translation>
    </message>
    <message>
        <source>The API answers; `oc get nodes` shows one NotReady.</source>
        <translation>API 有响应；`oc get nodes` 显示一台 NotReady。</translation>
    </message>
    <message>
        <source>The API must not start before there is a quorum.</source>
        <translation>达到法定人数之前不能启动 API。</translation>
    </message>
    <message>
        <source>The address answers on port {apiPort}, if only with a refusal.</source>
        <translation>该地址的端口 {apiPort} 有响应，即使只是拒绝。</translation>
    </message>
    <message>
        <source>The addresses of the design, the same from every host.</source>
        <translation>得到设计中的地址，在每台主机上都相同。</translation>
    </message>
    <message>
        <source>The backup of the new first master holds `ca.serial.txt`.</source>
        <translation>新首台主节点的备份中有 `ca.serial.txt`。</translation>
    </message>
    <message>
        <source>The claim is Bound to a new volume.</source>
        <translation>申领绑定到新的卷。</translation>
    </message>
    <message>
        <source>The claims that are Lost, and the pods that are Pending.</source>
        <translation>看到 Lost 的申领和 Pending 的 Pod。</translation>
    </message>
    <message>
        <source>The client secret of the provider is part of the backup.</source>
        <translation>身份提供者的客户端密钥是备份的一部分。</translation>
    </message>
    <message>
        <source>The cluster of Elasticsearch turns green within an hour.</source>
        <translation>Elasticsearch 集群在一小时内变为 green。</translation>
    </message>
    <message>
        <source>The commands end by themselves: nothing listens on port 2379.</source>
        <translation>命令自行结束：端口 2379 上没有监听。</translation>
    </message>
    <message>
        <source>The copies are elsewhere, and their checksums agree.</source>
        <translation>副本在别处，且校验和一致。</translation>
    </message>
    <message>
        <source>The copy holds `master/ca.crt`, `master/ca.key` and `master/master-config.yaml`.</source>
        <translation>副本中有 `master/ca.crt`、`master/ca.key` 和 `master/master-config.yaml`。</translation>
    </message>
    <message>
        <source>The copy holds `node-config.yaml` and the certificates.</source>
        <translation>副本中有 `node-config.yaml` 和证书。</translation>
    </message>
    <message>
        <source>The copy in the backup.</source>
        <translation>使用备份中的副本。</translation>
    </message>
    <message>
        <source>The design names no target: a backup that stays on the host is lost with it.</source>
        <translation>设计中没有指定备份目标：留在主机上的备份会随主机一起丢失。</translation>
    </message>
    <message>
        <source>The file is there, of the same size on all members.</source>
        <translation>文件已就位，各成员上大小相同。</translation>
    </message>
    <message>
        <source>The file lists the groups that the inventory names.</source>
        <translation>文件列出清单中的各节点组。</translation>
    </message>
    <message>
        <source>The files of the folder are in the copy.</source>
        <translation>该目录的文件都在副本中。</translation>
    </message>
    <message>
        <source>The first master signs certificates. Another one takes over this office before the lost one is built anew.</source>
        <translation>首台主节点负责签发证书。先由另一台接替，再重建丢失的主机。</translation>
    </message>
    <message>
        <source>The first member of etcd signs for the others; certificates of the rebuilt one come from it.</source>
        <translation>etcd 首个成员为其他成员签发证书；重建成员的证书由它签发。</translation>
    </message>
    <message>
        <source>The folder exists, with mode 0700.</source>
        <translation>目录已存在，权限为 0700。</translation>
    </message>
    <message>
        <source>The folder exists.</source>
        <translation>目录已存在。</translation>
    </message>
    <message>
        <source>The folder holds the inventory of this cluster; certificates, keys and htpasswd files that it names are copied too.</source>
        <translation>目录中有本集群的清单；清单所引用的证书、密钥和 htpasswd 文件也已复制。</translation>
    </message>
    <message>
        <source>The following steps copy from it.</source>
        <translation>后续步骤从中复制。</translation>
    </message>
    <message>
        <source>The following steps read them.</source>
        <translation>后续步骤会读取它们。</translation>
    </message>
    <message>
        <source>The image stream shows a digest.</source>
        <translation>镜像流显示摘要。</translation>
    </message>
    <message>
        <source>The images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>The installer takes the first of the list for the one that signs.</source>
        <translation>安装程序把列表中的第一台当作签发者。</translation>
    </message>
    <message>
        <source>The integrated registry does not serve, or its images are gone.</source>
        <translation>集成镜像仓库不可用，或其中的镜像已丢失。</translation>
    </message>
    <message>
        <source>The inventory, the load balancer and the certificates name it so.</source>
        <translation>清单、负载均衡器和证书都以此称呼它。</translation>
    </message>
    <message>
        <source>The list of all members, and the state `existing`.</source>
        <translation>显示所有成员的列表和状态 `existing`。</translation>
    </message>
    <message>
        <source>The list of their claims; each has a snapshot on the storage.</source>
        <translation>列出其存储申领，每个在存储上都有快照。</translation>
    </message>
    <message>
        <source>The next drill is at most six months away.</source>
        <translation>下次演练在六个月之内。</translation>
    </message>
    <message>
        <source>The next one who follows them may be alone, and at night.</source>
        <translation>下次照做的人可能是独自一人，而且在深夜。</translation>
    </message>
    <message>
        <source>The object store keeps its own history; a copy over the network would never be complete.</source>
        <translation>对象存储自带历史版本，经网络另行复制总不完整。</translation>
    </message>
    <message>
        <source>The old definition is in `/root`.</source>
        <translation>旧定义在 `/root` 中。</translation>
    </message>
    <message>
        <source>The other one must take the address over.</source>
        <translation>另一台必须接管该地址。</translation>
    </message>
    <message>
        <source>The others must go on serving.</source>
        <translation>其余主节点必须继续服务。</translation>
    </message>
    <message>
        <source>The others still have a quorum: the lost member is removed, built anew, and takes its data from them.</source>
        <translation>其余成员仍有法定人数：移除丢失的成员，重建后从其他成员同步数据。</translation>
    </message>
    <message>
        <source>The owner of the project finds its data whole.</source>
        <translation>项目负责人确认数据完整。</translation>
    </message>
    <message>
        <source>The place is for those that may still be needed.</source>
        <translation>空间留给仍可能用到的备份。</translation>
    </message>
    <message>
        <source>The pod network is made anew with the nodes.</source>
        <translation>Pod 网络随节点一起重新建立。</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>The projects of the user are listed.</source>
        <translation>列出该用户的项目。</translation>
    </message>
    <message>
        <source>The rebuilt host joins as a new node of the same name.</source>
        <translation>重建的主机将作为同名的新节点加入。</translation>
    </message>
    <message>
        <source>The repositories of the projects are listed.</source>
        <translation>列出各项目的镜像库。</translation>
    </message>
    <message>
        <source>The restore refuses a folder that exists, even an empty one, as the package makes it.</source>
        <translation>恢复命令拒绝已存在的目录，即使是软件包建立的空目录。</translation>
    </message>
    <message>
        <source>The restore refuses a folder that exists, even an empty one. If `/var/lib/etcd` is a file system of its own, unmount it, and move its `member` folder in the restored one&apos;s place afterwards.</source>
        <translation>恢复命令拒绝已存在的目录，空目录也不行。若 `/var/lib/etcd` 是独立的文件系统，先卸载它，之后再用恢复出的 `member` 目录替换其中的同名目录。</translation>
    </message>
    <message>
        <source>The runbook is what is tested, not the memory of people.</source>
        <translation>要检验的是手册，而不是人的记忆。</translation>
    </message>
    <message>
        <source>The same digest on both.</source>
        <translation>两边的摘要相同。</translation>
    </message>
    <message>
        <source>The same folder is on {target}.</source>
        <translation>{target} 上有同样的目录。</translation>
    </message>
    <message>
        <source>The same hash, revision and size on all members.</source>
        <translation>所有成员上的哈希、修订号和大小相同。</translation>
    </message>
    <message>
        <source>The same inventory and version rebuild the same hosts.</source>
        <translation>用同样的清单和版本才能重建同样的主机。</translation>
    </message>
    <message>
        <source>The scale-up of masters does not touch etcd.</source>
        <translation>主节点扩容不涉及 etcd。</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>The services start without them, but with no past.</source>
        <translation>没有这些数据服务也能启动，只是没有历史。</translation>
    </message>
    <message>
        <source>The snapshot holds all secrets of the cluster.</source>
        <translation>快照包含集群的全部机密。</translation>
    </message>
    <message>
        <source>The step after the copy sets it back.</source>
        <translation>复制之后的步骤会改回。</translation>
    </message>
    <message>
        <source>The three files are in `/etc/origin/master`.</source>
        <translation>三个文件都在 `/etc/origin/master` 中。</translation>
    </message>
    <message>
        <source>The time that its keepers promised.</source>
        <translation>在其管理方承诺的时间内。</translation>
    </message>
    <message>
        <source>The workload names the claim, not the volume.</source>
        <translation>工作负载引用的是申领而不是卷。</translation>
    </message>
    <message>
        <source>The zones are in the copy.</source>
        <translation>副本中有区域文件。</translation>
    </message>
    <message>
        <source>Their pods run; without their volumes they start with no past.</source>
        <translation>Pod 正常运行；没有原来的卷则没有历史数据。</translation>
    </message>
    <message>
        <source>These runbooks are written for the order of the design.</source>
        <translation>这些手册按设计中的顺序编写。</translation>
    </message>
    <message>
        <source>They are unique to each member.</source>
        <translation>它们是每个成员特有的。</translation>
    </message>
    <message>
        <source>They come last: nothing waits for them.</source>
        <translation>它们放在最后：没有其他组件等待它们。</translation>
    </message>
    <message>
        <source>They hold options and proxies that are not in the configuration.</source>
        <translation>其中有主配置里没有的选项和代理设置。</translation>
    </message>
    <message>
        <source>They hold the keys of the running cluster.</source>
        <translation>其中有运行中集群的密钥。</translation>
    </message>
    <message>
        <source>They say later whether the copy is what was saved here.</source>
        <translation>以后可据此判断副本是否与此处保存的一致。</translation>
    </message>
    <message>
        <source>They would start on empty data.</source>
        <translation>否则它们会在空数据上启动。</translation>
    </message>
    <message>
        <source>They would write into a store that is being replaced.</source>
        <translation>否则它们会向正在替换的存储写入。</translation>
    </message>
    <message>
        <source>They would write into a store that is being replaced. The node agent stops a pod whose file is gone.</source>
        <translation>否则它们会向正在替换的存储写入。Pod 定义文件移走后，节点代理会停止该 Pod。</translation>
    </message>
    <message>
        <source>Unpack what the playbook fetched.</source>
        <translation>解开 playbook 取回的归档。</translation>
    </message>
    <message>
        <source>Verify the snapshot of etcd. Set `STAMP` to the name of the backup first.</source>
        <translation>校验 etcd 快照。先把 `STAMP` 设为备份的名称。</translation>
    </message>
    <message>
        <source>Volumes in the cluster name it so.</source>
        <translation>集群中的卷以此地址引用它。</translation>
    </message>
    <message>
        <source>Volumes of logging and metrics</source>
        <translation>日志与监控的卷</translation>
    </message>
    <message>
        <source>Volumes of the applications</source>
        <translation>应用的卷</translation>
    </message>
    <message>
        <source>Volumes of the registry</source>
        <translation>镜像仓库的卷</translation>
    </message>
    <message>
        <source>Volumes of the registry, of the platform&apos;s services or of applications are gone, while the cluster itself runs.</source>
        <translation>集群本身在运行，但镜像仓库、平台服务或应用的卷已丢失。</translation>
    </message>
    <message>
        <source>Volumes, roles and users are needed before projects can be restored one by one.</source>
        <translation>逐个恢复项目之前，需要先有卷、角色和用户。</translation>
    </message>
    <message>
        <source>What happened since would be lost.</source>
        <translation>此后发生的一切都会丢失。</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>还剩什么</translation>
    </message>
    <message>
        <source>What is lost</source>
        <translation>丢失了什么</translation>
    </message>
    <message>
        <source>What is not listed is forgotten.</source>
        <translation>没列出的就会被遗忘。</translation>
    </message>
    <message>
        <source>What the cluster was installed from</source>
        <translation>安装所用的文件</translation>
    </message>
    <message>
        <source>What the list does not name is not backed up.</source>
        <translation>列表中没有的就没有备份。</translation>
    </message>
    <message>
        <source>What the restored state does not know any more must be cleared away by hand.</source>
        <translation>恢复后的状态中已不存在的东西需要手工清理。</translation>
    </message>
    <message>
        <source>Where Elasticsearch lost one volume of several, delete claim and pod, and let the copies rebuild it.</source>
        <translation>如果 Elasticsearch 只丢失多个卷中的一个，删除其申领和 Pod，由副本重建。</translation>
    </message>
    <message>
        <source>Where a member still runs, take a last snapshot of it, and read its revision.</source>
        <translation>如有成员仍在运行，对其做最后一次快照，并读取修订号。</translation>
    </message>
    <message>
        <source>Where the storage has no snapshots, copy the files out of a pod. Set `PROJECT`, `POD` and `FOLDER` first.</source>
        <translation>存储没有快照功能时，从 Pod 中复制文件。先设置 `PROJECT`、`POD` 和 `FOLDER`。</translation>
    </message>
    <message>
        <source>Where the volume itself is gone, make the claim anew from its definition in the backup.</source>
        <translation>如果卷本身已丢失，按备份中的定义重新创建申领。</translation>
    </message>
    <message>
        <source>With copies of each shard nothing is lost; without them, this history is gone.</source>
        <translation>每个分片有副本时不会丢数据；没有副本则这部分历史已丢失。</translation>
    </message>
    <message>
        <source>With expired ones nothing below connects. The installer renews them.</source>
        <translation>证书过期后，后面的连接都会失败。可用安装程序更新。</translation>
    </message>
    <message>
        <source>With fewer than {quorum} healthy members this is the wrong runbook.</source>
        <translation>健康成员少于 {quorum} 个时，不适用本手册。</translation>
    </message>
    <message>
        <source>With them, the cluster keeps its authority: certificates of nodes and users stay valid.</source>
        <translation>这样集群保留原来的 CA，节点和用户的证书继续有效。</translation>
    </message>
    <message>
        <source>Without it nobody reaches the restored cluster.</source>
        <translation>没有它，恢复后的集群无法访问。</translation>
    </message>
    <message>
        <source>Without the authority of the cluster, every certificate would have to be made anew.</source>
        <translation>没有集群的 CA，所有证书都得重新签发。</translation>
    </message>
    <message>
        <source>Without them no image is pulled from a registry of your own.</source>
        <translation>缺了它们，就无法从自有镜像仓库拉取镜像。</translation>
    </message>
    <message>
        <source>Without them nobody reaches the restored cluster.</source>
        <translation>没有它们，恢复后的集群无法访问。</translation>
    </message>
    <message>
        <source>Write the checksums of this backup.</source>
        <translation>写入本次备份的校验和。</translation>
    </message>
    <message>
        <source>Write the date of this drill and of the next one into the design.</source>
        <translation>把本次和下次演练的日期写入设计。</translation>
    </message>
    <message>
        <source>`/etc/etcd/ca/ca.key` is there.</source>
        <translation>`/etc/etcd/ca/ca.key` 已就位。</translation>
    </message>
    <message>
        <source>`/etc/origin/master/master-config.yaml` and `ca.key` are there.</source>
        <translation>`/etc/origin/master/master-config.yaml` 和 `ca.key` 已就位。</translation>
    </message>
    <message>
        <source>`/etc/origin/node/pods` holds none of the three.</source>
        <translation>`/etc/origin/node/pods` 中没有这三个文件。</translation>
    </message>
    <message>
        <source>`/var/lib/etcd` does not exist any more.</source>
        <translation>`/var/lib/etcd` 已不存在。</translation>
    </message>
    <message>
        <source>`/var/lib/etcd` does not exist.</source>
        <translation>`/var/lib/etcd` 不存在。</translation>
    </message>
    <message>
        <source>`/var/lib/etcd` is empty, and `etcd.yaml` lies in `pods-stopped`.</source>
        <translation>`/var/lib/etcd` 为空，`etcd.yaml` 位于 `pods-stopped`。</translation>
    </message>
    <message>
        <source>`/var/lib/etcd` is empty.</source>
        <translation>`/var/lib/etcd` 为空。</translation>
    </message>
    <message>
        <source>`ETCD_NAME` in `/etc/etcd/etcd.conf` is the name of the host.</source>
        <translation>`/etc/etcd/etcd.conf` 中的 `ETCD_NAME` 是本机名称。</translation>
    </message>
    <message>
        <source>`ETCD_NAME`, `ETCD_INITIAL_CLUSTER` and `ETCD_INITIAL_CLUSTER_STATE=&quot;existing&quot;` are printed.</source>
        <translation>输出 `ETCD_NAME`、`ETCD_INITIAL_CLUSTER` 和 `ETCD_INITIAL_CLUSTER_STATE=&quot;existing&quot;`。</translation>
    </message>
    <message>
        <source>`SHA256SUMS` names every file.</source>
        <translation>`SHA256SUMS` 包含每个文件。</translation>
    </message>
    <message>
        <source>`ca.serial.txt` exists on the first master only; without it new certificates would get numbers that are taken.</source>
        <translation>`ca.serial.txt` 只存在于首台主节点；缺了它，新证书会用到已占用的序列号。</translation>
    </message>
    <message>
        <source>`docker/registry/v2` is in the copy.</source>
        <translation>副本中有 `docker/registry/v2`。</translation>
    </message>
    <message>
        <source>`docker/registry/v2` is in the pod.</source>
        <translation>Pod 中有 `docker/registry/v2`。</translation>
    </message>
    <message>
        <source>`docker/registry/v2` is on the server, owned as before.</source>
        <translation>服务器上有 `docker/registry/v2`，属主与以前相同。</translation>
    </message>
    <message>
        <source>`echo &quot;$STAMP $TOKEN&quot;` prints both, the same on all hosts.</source>
        <translation>`echo &quot;$STAMP $TOKEN&quot;` 输出两者，各主机相同。</translation>
    </message>
    <message>
        <source>`etcd.conf`, `peer.crt` and `peer.key` are in the copy.</source>
        <translation>副本中有 `etcd.conf`、`peer.crt` 和 `peer.key`。</translation>
    </message>
    <message>
        <source>`etcd.conf`, `peer.crt`, `peer.key` and `ca.crt` are in `/etc/etcd`.</source>
        <translation>`/etc/etcd` 中有 `etcd.conf`、`peer.crt`、`peer.key` 和 `ca.crt`。</translation>
    </message>
    <message>
        <source>`etcdctl` is found, and `systemctl is-active etcd` says inactive.</source>
        <translation>能找到 `etcdctl`，且 `systemctl is-active etcd` 显示 inactive。</translation>
    </message>
    <message>
        <source>`failed=0` for every host. Move the host back to its groups afterwards.</source>
        <translation>每台主机 `failed=0`。之后把主机移回原来的组。</translation>
    </message>
    <message>
        <source>`failed=0` for every host. Move the host back to its groups, at their end.</source>
        <translation>每台主机 `failed=0`。把主机移回原来各组的末尾。</translation>
    </message>
    <message>
        <source>`failed=0`, and `oc rollout status -n default dc/docker-registry` ends well.</source>
        <translation>`failed=0`，且 `oc rollout status -n default dc/docker-registry` 成功结束。</translation>
    </message>
    <message>
        <source>`findmnt` lists {path} as NFS.</source>
        <translation>`findmnt` 显示 {path} 的类型为 NFS。</translation>
    </message>
    <message>
        <source>`master-logs api api` shows no error after two minutes.</source>
        <translation>两分钟后 `master-logs api api` 没有错误。</translation>
    </message>
    <message>
        <source>`member list` does not name {firstMaster}.</source>
        <translation>`member list` 中没有 {firstMaster}。</translation>
    </message>
    <message>
        <source>`member list` does not name {member}.</source>
        <translation>`member list` 中没有 {member}。</translation>
    </message>
    <message>
        <source>`oc delete project` of the same name.</source>
        <translation>对同名项目执行 `oc delete project`。</translation>
    </message>
    <message>
        <source>`oc get nodes` answers as before.</source>
        <translation>`oc get nodes` 照常响应。</translation>
    </message>
    <message>
        <source>`oc get nodes` does not list it any more.</source>
        <translation>`oc get nodes` 中不再有它。</translation>
    </message>
    <message>
        <source>`oc scale` with the former number.</source>
        <translation>用原来的副本数执行 `oc scale`。</translation>
    </message>
    <message>
        <source>`ok`, and the load balancer reports it as up.</source>
        <translation>显示 `ok`，负载均衡器报告其正常。</translation>
    </message>
    <message>
        <source>`ok`, and {member} is NotReady.</source>
        <translation>显示 `ok`，{member} 为 NotReady。</translation>
    </message>
    <message>
        <source>`ok`.</source>
        <translation>显示 `ok`。</translation>
    </message>
    <message>
        <source>`packages.txt` lists several hundred packages.</source>
        <translation>`packages.txt` 列出数百个软件包。</translation>
    </message>
    <message>
        <source>`systemctl is-active etcd` says active on all members within a minute.</source>
        <translation>一分钟内，`systemctl is-active etcd` 在所有成员上显示 active。</translation>
    </message>
    <message>
        <source>`systemctl is-active etcd` says active.</source>
        <translation>`systemctl is-active etcd` 显示 active。</translation>
    </message>
    <message>
        <source>`systemctl is-active` says active for both.</source>
        <translation>`systemctl is-active` 对两者都显示 active。</translation>
    </message>
    <message>
        <source>`systemctl is-active` says active, and its storage has the size of the design.</source>
        <translation>`systemctl is-active` 显示 active，存储大小与设计一致。</translation>
    </message>
    <message>
        <source>`systemctl is-active` says active.</source>
        <translation>`systemctl is-active` 显示 active。</translation>
    </message>
    <message>
        <source>`systemctl is-active` says inactive for both.</source>
        <translation>`systemctl is-active` 对两者都显示 inactive。</translation>
    </message>
    <message>
        <source>`systemctl start etcd`.</source>
        <translation>执行 `systemctl start etcd`。</translation>
    </message>
    <message>
        <source>`systemctl start keepalived`.</source>
        <translation>执行 `systemctl start keepalived`。</translation>
    </message>
    <message>
        <source>`systemctl start` of the same services.</source>
        <translation>对同样的服务执行 `systemctl start`。</translation>
    </message>
    <message>
        <source>`systemctl stop etcd`.</source>
        <translation>执行 `systemctl stop etcd`。</translation>
    </message>
    <message>
        <source>`systemctl stop` of the same service.</source>
        <translation>对同一服务执行 `systemctl stop`。</translation>
    </message>
    <message>
        <source>`systemctl stop` of the same services.</source>
        <translation>对同样的服务执行 `systemctl stop`。</translation>
    </message>
    <message>
        <source>`systemctl unmask etcd`, then remove the package.</source>
        <translation>执行 `systemctl unmask etcd`，再卸载该软件包。</translation>
    </message>
    <message>
        <source>`umount` of the same folder.</source>
        <translation>对同一目录执行 `umount`。</translation>
    </message>
    <message>
        <source>etcd is whole again.</source>
        <translation>etcd 已恢复完整。</translation>
    </message>
    <message>
        <source>etcd runs as a pod here, and the installer leaves its package out; the service of the package stays stopped.</source>
        <translation>这里 etcd 以 Pod 运行，安装程序不装其软件包；软件包自带的服务保持停止。</translation>
    </message>
    <message>
        <source>{etcdCount} healthy members, and revisions that agree.</source>
        <translation>{etcdCount} 个健康成员，修订号一致。</translation>
    </message>
    <message>
        <source>{etcdCount} healthy members, one of them the leader, all of the same revision.</source>
        <translation>{etcdCount} 个健康成员，其中一个为 leader，修订号都相同。</translation>
    </message>
    <message>
        <source>{etcdCount} healthy members.</source>
        <translation>{etcdCount} 个健康成员。</translation>
    </message>
    <message>
        <source>{firstMaster} in reverse; the addresses of the design forward.</source>
        <translation>反向解析为 {firstMaster}；正向为设计中的地址。</translation>
    </message>
    <message>
        <source>{firstMaster} stands last.</source>
        <translation>{firstMaster} 排在最后。</translation>
    </message>
    <message>
        <source>{nodeCount} nodes, all Ready within five minutes.</source>
        <translation>{nodeCount} 个节点，五分钟内全部 Ready。</translation>
    </message>
    <message>
        <source>{nodeCount} nodes, all Ready, each with a subnet of its own.</source>
        <translation>{nodeCount} 个节点，全部 Ready，各有自己的子网。</translation>
    </message>
    <message>
        <source>{nodeCount} nodes, all Ready.</source>
        <translation>{nodeCount} 个节点，全部 Ready。</translation>
    </message>
    <message>
        <source>{quorum} of {etcdCount} members are a quorum.</source>
        <translation>{etcdCount} 个成员中的 {quorum} 个即为法定人数。</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>所有主机</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>任何来源</translation>
    </message>
    <message>
        <source>Bastions</source>
        <translation>堡垒机</translation>
    </message>
    <message>
        <source>Cores per subscription</source>
        <translation>每个订阅的核心数</translation>
    </message>
    <message>
        <source>DNS servers</source>
        <translation>DNS 服务器</translation>
    </message>
    <message>
        <source>Elasticsearch clients and members</source>
        <translation>Elasticsearch 客户端与成员</translation>
    </message>
    <message>
        <source>External registries</source>
        <translation>外部镜像仓库</translation>
    </message>
    <message>
        <source>GlusterFS hosts</source>
        <translation>GlusterFS 主机</translation>
    </message>
    <message>
        <source>GlusterFS: management, bricks, block volumes, heketi</source>
        <translation>GlusterFS：管理、brick、块卷、heketi</translation>
    </message>
    <message>
        <source>Infrastructure nodes</source>
        <translation>基础架构节点</translation>
    </message>
    <message>
        <source>Load balancers</source>
        <translation>负载均衡器</translation>
    </message>
    <message>
        <source>Logging nodes</source>
        <translation>日志节点</translation>
    </message>
    <message>
        <source>Masters</source>
        <translation>主节点</translation>
    </message>
    <message>
        <source>NFS servers</source>
        <translation>NFS 服务器</translation>
    </message>
    <message>
        <source>NFS volumes</source>
        <translation>NFS 卷</translation>
    </message>
    <message>
        <source>Name service</source>
        <translation>域名服务</translation>
    </message>
    <message>
        <source>Node agent: logs, exec, proxy, metrics</source>
        <translation>节点代理：日志、exec、代理、指标</translation>
    </message>
    <message>
        <source>Pod network (Calico, BGP)</source>
        <translation>Pod 网络（Calico，BGP）</translation>
    </message>
    <message>
        <source>Pod network (flannel)</source>
        <translation>Pod 网络（flannel）</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Registry nodes</source>
        <translation>镜像仓库节点</translation>
    </message>
    <message>
        <source>Router nodes</source>
        <translation>路由节点</translation>
    </message>
    <message>
        <source>Sockets of physical hosts that one subscription of yours covers.</source>
        <translation>您的一个订阅所涵盖的物理主机 CPU 插槽数。</translation>
    </message>
    <message>
        <source>Sockets per physical host</source>
        <translation>每台物理主机的插槽数</translation>
    </message>
    <message>
        <source>Sockets per subscription</source>
        <translation>每个订阅的插槽数</translation>
    </message>
    <message>
        <source>Virtual cores that one subscription of yours covers; the sizing tables then count subscriptions.</source>
        <translation>您的一个订阅所涵盖的虚拟核心数；填写后，容量表会计算订阅数量。</translation>
    </message>
    <message>
        <source>etcd members</source>
        <translation>etcd 成员</translation>
    </message>
    <message>
        <source>A bucket that keeps versions only marks what is deleted. The registry finds the objects under the same names.</source>
        <translation>保留版本的存储桶只会为删除的对象加上标记；镜像仓库按相同的名称找到这些对象。</translation>
    </message>
    <message>
        <source>Bring deleted objects back: take the delete markers out of the bucket.</source>
        <translation>找回被删除的对象：清除存储桶中的删除标记。</translation>
    </message>
    <message>
        <source>Run again, it deletes no marker any more.</source>
        <translation>再次运行时，不再删除任何标记。</translation>
    </message>
    <message>
        <source>The registry&apos;s configuration names the bucket.</source>
        <translation>镜像仓库的配置中写有存储桶名称。</translation>
    </message>
    <message>
        <source>Where the bucket itself is lost, copy its replica into a new one of the same name. Set `REPLICA` to the replica&apos;s name first.</source>
        <translation>若存储桶本身已丢失，将其副本复制到同名的新存储桶。请先将 `REPLICA` 设为副本的名称。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>HAProxy configuration</source>
        <translation>HAProxy 配置</translation>
    </message>
    <message>
        <source>keepalived configuration</source>
        <translation>keepalived 配置</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>架构图</translation>
    </message>
    <message>
        <source>BIND zones</source>
        <translation>BIND 区域文件</translation>
    </message>
    <message>
        <source>Installer inventory</source>
        <translation>安装清单（inventory）</translation>
    </message>
    <message>
        <source>Ansible playbooks for backup and restore</source>
        <translation>备份与恢复的 Ansible 剧本</translation>
    </message>
    <message>
        <source>Backup and restore runbooks, drill checklist</source>
        <translation>备份与恢复手册、演练检查表</translation>
    </message>
    <message>
        <source>Findings report</source>
        <translation>检查结果报告</translation>
    </message>
    <message>
        <source>Image promotion</source>
        <translation>镜像晋级</translation>
    </message>
    <message>
        <source>Template deployments</source>
        <translation>模板部署</translation>
    </message>
    <message>
        <source>F5 AS3 declaration</source>
        <translation>F5 AS3 声明</translation>
    </message>
    <message>
        <source>NGINX stream configuration</source>
        <translation>NGINX stream 配置</translation>
    </message>
    <message>
        <source>Public-cloud load balancer (Terraform)</source>
        <translation>公有云负载均衡器（Terraform）</translation>
    </message>
    <message>
        <source>dnsmasq configuration</source>
        <translation>dnsmasq 配置</translation>
    </message>
    <message>
        <source>Bill of materials and sizing</source>
        <translation>资源清单与容量汇总</translation>
    </message>
    <message>
        <source>Port matrix and host firewalls</source>
        <translation>端口矩阵与主机防火墙</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>VLAN</source>
        <translation>VLAN</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Unavailability</source>
        <translation>不可用率</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>DNS suffix</source>
        <translation>DNS 后缀</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Failure domains</source>
        <translation>故障域</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Round-trip time</source>
        <translation>往返时延</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>Independent paths</source>
        <translation>独立线路数</translation>
    </message>
    <message>
        <source>Planned pods</source>
        <translation>规划 Pod 数</translation>
    </message>
    <message>
        <source>Planned CPU</source>
        <translation>规划 CPU</translation>
    </message>
    <message>
        <source>Planned memory</source>
        <translation>规划内存</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Base domain</source>
        <translation>基础域名</translation>
    </message>
    <message>
        <source>Host domain</source>
        <translation>主机域名</translation>
    </message>
    <message>
        <source>API name</source>
        <translation>API 名称</translation>
    </message>
    <message>
        <source>Public API name</source>
        <translation>公网 API 名称</translation>
    </message>
    <message>
        <source>API port</source>
        <translation>API 端口</translation>
    </message>
    <message>
        <source>Apps domain</source>
        <translation>应用域名</translation>
    </message>
    <message>
        <source>Pod network</source>
        <translation>Pod 网络</translation>
    </message>
    <message>
        <source>Service network</source>
        <translation>服务网络</translation>
    </message>
    <message>
        <source>Host subnet bits</source>
        <translation>主机子网位数</translation>
    </message>
    <message>
        <source>Planned load</source>
        <translation>规划负载</translation>
    </message>
    <message>
        <source>Platform services</source>
        <translation>平台服务</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Host names</source>
        <translation>主机名</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Data center</source>
        <translation>数据中心</translation>
    </message>
    <message>
        <source>Failure domain</source>
        <translation>故障域</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>网卡</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器类型</translation>
    </message>
    <message>
        <source>Role settings</source>
        <translation>角色设置</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Virtual IP</source>
        <translation>虚拟 IP</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>负载均衡器</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>调度算法</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>健康检查</translation>
    </message>
    <message>
        <source>DNS lifetime (s)</source>
        <translation>DNS 记录 TTL（秒）</translation>
    </message>
    <message>
        <source>VRRP id</source>
        <translation>VRRP ID</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Lifetime (s)</source>
        <translation>TTL（秒）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Forwarders</source>
        <translation>转发服务器</translation>
    </message>
    <message>
        <source>Search domains</source>
        <translation>搜索域</translation>
    </message>
    <message>
        <source>Further records</source>
        <translation>其他记录</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供方</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>存储桶</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Service URL</source>
        <translation>服务 URL</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>存储类</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图纸</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>MTU (bytes)</source>
        <translation>MTU（字节）</translation>
    </message>
    <message>
        <source>Carried in</source>
        <translation>承载于</translation>
    </message>
    <message>
        <source>Overlay UDP port</source>
        <translation>叠加网络 UDP 端口</translation>
    </message>
    <message>
        <source>Public cloud</source>
        <translation>公有云</translation>
    </message>
    <message>
        <source>Pod and service networks</source>
        <translation>Pod 网络和服务网络</translation>
    </message>
    <message>
        <source>Failover to another site</source>
        <translation>切换到另一数据中心的方式</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Client addresses</source>
        <translation>客户端地址</translation>
    </message>
    <message>
        <source>Idle timeout (s)</source>
        <translation>空闲超时（秒）</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP 代理</translation>
    </message>
    <message>
        <source>HTTPS proxy</source>
        <translation>HTTPS 代理</translation>
    </message>
    <message>
        <source>Reached directly</source>
        <translation>直接访问</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>证书文件</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>Authority file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Mapping of users</source>
        <translation>用户映射</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Bind DN</source>
        <translation>绑定 DN</translation>
    </message>
    <message>
        <source>Login attribute</source>
        <translation>登录名属性</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>客户端 ID</translation>
    </message>
    <message>
        <source>Authorization URL</source>
        <translation>授权 URL</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>令牌 URL</translation>
    </message>
    <message>
        <source>Login URL</source>
        <translation>登录 URL</translation>
    </message>
    <message>
        <source>Challenge URL</source>
        <translation>质询 URL</translation>
    </message>
    <message>
        <source>User headers</source>
        <translation>用户请求头</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>域</translation>
    </message>
    <message>
        <source>Users file</source>
        <translation>用户文件</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Identity providers</source>
        <translation>身份提供者</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Node group</source>
        <translation>节点组</translation>
    </message>
    <message>
        <source>Volume id</source>
        <translation>卷 ID</translation>
    </message>
    <message>
        <source>Certificates in the file</source>
        <translation>文件中的证书数</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>拓扑</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>主机名</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Answered with</source>
        <translation>应答方式</translation>
    </message>
    <message>
        <source>Global names</source>
        <translation>全局域名</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>镜像路径</translation>
    </message>
    <message>
        <source>Repository in the target</source>
        <translation>目标中的镜像路径</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Source registry</source>
        <translation>源镜像仓库</translation>
    </message>
    <message>
        <source>Target registry</source>
        <translation>目标镜像仓库</translation>
    </message>
    <message>
        <source>TLS to the source</source>
        <translation>到源的 TLS</translation>
    </message>
    <message>
        <source>TLS to the target</source>
        <translation>到目标的 TLS</translation>
    </message>
    <message>
        <source>Certificates for the source</source>
        <translation>访问源的证书</translation>
    </message>
    <message>
        <source>Certificates for the target</source>
        <translation>访问目标的证书</translation>
    </message>
    <message>
        <source>Login to the source (vault entry)</source>
        <translation>源的登录凭据（保险库条目）</translation>
    </message>
    <message>
        <source>Login to the target (vault entry)</source>
        <translation>目标的登录凭据（保险库条目）</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>执行主机</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>Signature policy</source>
        <translation>签名策略</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Template file</source>
        <translation>模板文件</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标集群</translation>
    </message>
    <message>
        <source>Backed up</source>
        <translation>备份内容</translation>
    </message>
    <message>
        <source>Target data center</source>
        <translation>目标数据中心</translation>
    </message>
    <message>
        <source>Target storage</source>
        <translation>目标存储</translation>
    </message>
    <message>
        <source>Target host</source>
        <translation>目标主机</translation>
    </message>
    <message>
        <source>Every (h)</source>
        <translation>间隔（小时）</translation>
    </message>
    <message>
        <source>Kept (days)</source>
        <translation>保留（天）</translation>
    </message>
    <message>
        <source>RPO (min)</source>
        <translation>RPO（分钟）</translation>
    </message>
    <message>
        <source>RTO (min)</source>
        <translation>RTO（分钟）</translation>
    </message>
    <message>
        <source>Last drill</source>
        <translation>上次演练</translation>
    </message>
    <message>
        <source>Next drill</source>
        <translation>下次演练</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>The text is %1 characters long; at most %2 are allowed.</source>
        <translation>文本有 %1 个字符；最多允许 %2 个。</translation>
    </message>
    <message>
        <source>The text holds the control character %1; only line ends and tabs are allowed.</source>
        <translation>文本含控制字符 %1；只允许换行和制表符。</translation>
    </message>
    <message>
        <source>The text holds the character %1, which changes the direction of writing unseen; remove it.</source>
        <translation>文本含不可见的书写方向控制字符 %1；请删除。</translation>
    </message>
    <message>
        <source>The text holds half a character (%1); remove it.</source>
        <translation>文本含不完整的字符（%1）；请删除。</translation>
    </message>
    <message>
        <source>The text holds %1, which is not a character; remove it.</source>
        <translation>文本含 %1，它不是字符；请删除。</translation>
    </message>
    <message>
        <source>This byte is not part of a UTF-8 character; expected a text file in the encoding UTF-8.</source>
        <translation>此字节不属于任何 UTF-8 字符；应为 UTF-8 编码的文本文件。</translation>
    </message>
    <message>
        <source>The control character U+%1 stands here; expected printable text, line ends and tabs only.</source>
        <translation>此处有控制字符 U+%1；只允许可打印文本、换行和制表符。</translation>
    </message>
    <message>
        <source>A second byte order mark stands here; expected at most one.</source>
        <translation>此处出现第二个字节序标记；最多允许一个。</translation>
    </message>
    <message>
        <source>Aliases (&quot;*&quot;) are not read; expected the value written out.</source>
        <translation>不支持别名(“*”)；请直接写出值。</translation>
    </message>
    <message>
        <source>Anchors (&quot;&amp;&quot;) are not read; expected the value alone.</source>
        <translation>不支持锚点（“&amp;”）；请只写值。</translation>
    </message>
    <message>
        <source>Tags (&quot;!&quot;) are not read; expected a plain or quoted value.</source>
        <translation>不支持标签（“！”）；请写普通值或带引号的值。</translation>
    </message>
    <message>
        <source>The quote that opens here is never closed; expected the closing quote.</source>
        <translation>此处开始的引号没有结束；缺少右引号。</translation>
    </message>
    <message>
        <source>A second document begins here; expected one document in the file.</source>
        <translation>此处开始了第二个文档；文件中只允许一个文档。</translation>
    </message>
    <message>
        <source>This does not belong to what stands before it; expected the end of the file.</source>
        <translation>此处内容与前文无关；应为文件结尾。</translation>
    </message>
    <message>
        <source>This key is empty; expected a name before the colon.</source>
        <translation>键为空；冒号前应有名称。</translation>
    </message>
    <message>
        <source>Merge keys (&quot;&lt;&lt;&quot;) are not read; expected each key written out.</source>
        <translation>不支持合并键（“&lt;&lt;”）；请逐个写出键。</translation>
    </message>
    <message>
        <source>The file holds more than %1 values; expected a smaller file.</source>
        <translation>文件含有超过 %1 个值；请使用更小的文件。</translation>
    </message>
    <message>
        <source>This key is a list or a map; expected a text before the colon.</source>
        <translation>键是列表或映射；冒号前应为文本。</translation>
    </message>
    <message>
        <source>Values are nested more than %1 levels deep; expected a flatter file.</source>
        <translation>嵌套超过 %1 层；请减少嵌套。</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands in line %2 already; expected each key of a map once.</source>
        <translation>键“%1”在第 %2 行已出现；同一映射中每个键只能出现一次。</translation>
    </message>
    <message>
        <source>This does not fit into the map around it; expected &quot;key: value&quot;, indented like the keys before it.</source>
        <translation>此处与所在映射不符；应为“key: value”，缩进与前面的键一致。</translation>
    </message>
    <message>
        <source>A list in brackets is not complete here; expected a comma or &quot;]&quot;.</source>
        <translation>方括号列表不完整；应为逗号或“]”。</translation>
    </message>
    <message>
        <source>A map in braces is not complete here; expected a comma or &quot;}&quot;.</source>
        <translation>花括号映射不完整；应为逗号或“}”。</translation>
    </message>
    <message>
        <source>This does not fit into the list around it; expected &quot;- value&quot;, indented like the entries before it.</source>
        <translation>此处与所在列表不符；应为“- value”，缩进与前面的条目一致。</translation>
    </message>
    <message>
        <source>This bracket closes nothing that is open; expected the bracket that was opened last, or none.</source>
        <translation>此括号没有对应的左括号；应与最近打开的括号匹配，或去掉。</translation>
    </message>
    <message>
        <source>The file ends inside a quoted text; expected the closing quote.</source>
        <translation>文件在引号文本内结束；缺少右引号。</translation>
    </message>
    <message>
        <source>A document marker stands inside a quoted text; expected the closing quote before it.</source>
        <translation>引号文本内出现文档标记；其前应有右引号。</translation>
    </message>
    <message>
        <source>A tab stands in the indentation; expected blanks.</source>
        <translation>缩进中有制表符；请使用空格。</translation>
    </message>
    <message>
        <source>This escape sequence is not known; expected one as &quot;\n&quot;, &quot;\t&quot;, &quot;\\&quot;, &quot;\x41&quot; or &quot;\u4E2D&quot;.</source>
        <translation>未知的转义序列；应形如 &quot;\n&quot;、&quot;\t&quot;、&quot;\\&quot;、&quot;\x41&quot; 或 &quot;\u4E2D&quot;。</translation>
    </message>
    <message>
        <source>The head of a block of text is wrong here; expected the end of the line after &quot;|&quot; or &quot;&gt;&quot;.</source>
        <translation>文本块的开头有误；“|”或“&gt;”之后应换行。</translation>
    </message>
    <message>
        <source>No value can begin with this character; expected a value, in quotes if need be.</source>
        <translation>值不能以此字符开头；请写值，必要时加引号。</translation>
    </message>
    <message>
        <source>This %YAML line is wrong; expected &quot;%YAML 1.2&quot; or none.</source>
        <translation>此 %YAML 行有误；应为“%YAML 1.2”或不写。</translation>
    </message>
    <message>
        <source>This is not YAML (%1); expected &quot;key: value&quot; or &quot;- value&quot;.</source>
        <translation>此处不是 YAML（%1）；应为“key: value”或“- value”。</translation>
    </message>
    <message>
        <source>The file is %1 bytes long; expected at most %2.</source>
        <translation>文件有 %1 字节；最多允许 %2 字节。</translation>
    </message>
    <message>
        <source>The file cannot be read (%1).</source>
        <translation>无法读取文件（%1）。</translation>
    </message>
    <message>
        <source>The colon is missing here; expected &quot;key: value&quot;.</source>
        <translation>此处缺少冒号；应为“key: value”。</translation>
    </message>
    <message>
        <source>Nothing stands before this comma; expected a value.</source>
        <translation>逗号前没有内容；应有一个值。</translation>
    </message>
    <message>
        <source>No line may begin with &quot;%&quot;; expected a key, or quotes around the text.</source>
        <translation>行不能以“%”开头；应为键，或给文本加引号。</translation>
    </message>
    <message>
        <source>Data center %1</source>
        <extracomment>Default name of a new data center; %1 is a number.</extracomment>
        <translation>数据中心 %1</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>机房 %1</translation>
    </message>
    <message>
        <source>Rack %1</source>
        <translation>机柜 %1</translation>
    </message>
    <message>
        <source>Hypervisor %1</source>
        <translation>虚拟化主机 %1</translation>
    </message>
    <message>
        <source>Zone %1</source>
        <translation>可用区 %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>Default name of a link between the data centers %1 and %2.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a pattern of host names. Write for example compute{01..20}.</source>
        <translation>“%1”不是主机名模式。请写成例如 compute{01..20}。</translation>
    </message>
    <message>
        <source>A failure domain cannot stand inside itself.</source>
        <translation>故障域不能位于自身之内。</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot; to choose here.</source>
        <translation>此处没有“%1”可选。</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot; here.</source>
        <translation>此处没有字段“%1”。</translation>
    </message>
    <message>
        <source>The value must lie between %1 and %2.</source>
        <translation>值必须在 %1 和 %2 之间。</translation>
    </message>
    <message>
        <source>The value must be at least %1.</source>
        <translation>值至少为 %1。</translation>
    </message>
    <message>
        <source>The value must be at most %1.</source>
        <translation>值最多为 %1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a size. Write for example 64 GiB.</source>
        <translation>“%1”不是容量。请写成例如 64 GiB。</translation>
    </message>
    <message>
        <source>The size must be at least %1.</source>
        <translation>容量至少为 %1。</translation>
    </message>
    <message>
        <source>The size must be at most %1.</source>
        <translation>容量最多为 %1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a duration. Write for example 2.5 ms.</source>
        <translation>“%1”不是时长。请写成例如 2.5 ms。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no.</source>
        <translation>“%1”既不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of the choices.</source>
        <translation>“%1”不在可选项中。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a role.</source>
        <translation>“%1”不是角色。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Title of a part of a form: %1 is &quot;Disks&quot;, %2 a number.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The name is %1 characters long; at most %2 are allowed.</source>
        <translation>名称有 %1 个字符；最多允许 %2 个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a host name; expected letters, digits, &quot;.&quot;, &quot;-&quot; and &quot;_&quot; only, beginning with a letter or a digit.</source>
        <translation>“%1”不是主机名；只能使用字母、数字、“.”、“-”和“_”，并以字母或数字开头。</translation>
    </message>
    <message>
        <source>The name holds a line end or a tab; expected one line.</source>
        <translation>名称含换行或制表符；应为一行。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IPv4 address; expected four numbers from 0 to 255 without leading zeros, such as &quot;10.0.0.1&quot;.</source>
        <translation>“%1”不是 IPv4 地址；应为四个 0 到 255 的数字且无前导零，例如“10.0.0.1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither an IPv4 address nor a range; expected &quot;10.0.0.1&quot; or &quot;10.0.0.1-10.0.0.9&quot;.</source>
        <translation>“%1”既不是 IPv4 地址也不是地址段；应为“10.0.0.1”或“10.0.0.1-10.0.0.9”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither an IPv4 address nor a host name.</source>
        <translation>“%1”既不是 IPv4 地址也不是主机名。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a network; expected an IPv4 address and a prefix length, such as &quot;10.0.0.0/16&quot;.</source>
        <translation>“%1”不是网段；应为 IPv4 地址加前缀长度，例如“10.0.0.0/16”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name pattern; expected ascending numbers of equal width in braces, such as &quot;compute{01..20}&quot;.</source>
        <translation>“%1”不是名称模式；花括号内应为等宽递增的数字，例如“compute{01..20}”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a network interface; expected at most 15 letters, digits, &quot;.&quot;, &quot;-&quot; and &quot;_&quot;, such as &quot;eth0&quot;.</source>
        <translation>“%1”不是网卡名；最多 15 个字母、数字、“.”、“-”和“_”，例如“eth0”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a path; expected an absolute one of letters, digits, &quot;.&quot;, &quot;_&quot;, &quot;-&quot; and &quot;/&quot;, without &quot;..&quot;.</source>
        <translation>“%1”不是路径；应为由字母、数字、“.”、“_”、“-”和“/”组成的绝对路径，不含“..”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a version; expected digits, letters, &quot;.&quot; and &quot;-&quot;, such as &quot;3.11&quot;.</source>
        <translation>“%1”不是版本号；应由数字、字母、“.”和“-”组成，例如“3.11”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a plain word; expected letters, digits, &quot;.&quot;, &quot;-&quot; and &quot;_&quot; only, beginning with a letter or a digit.</source>
        <translation>“%1”不是简单词；只能使用字母、数字、“.”、“-”和“_”，并以字母或数字开头。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address of a web service; expected &quot;https://host&quot;, &quot;https://host:port&quot; or &quot;https://host/path&quot;.</source>
        <translation>“%1”不是 Web 服务地址；应为“https://host”、“https://host:port”或“https://host/path”。</translation>
    </message>
    <message>
        <source>The load balancer &quot;%1&quot; has more than %2 hosts.</source>
        <translation>负载均衡器“%1”的主机超过 %2 台。</translation>
    </message>
    <message>
        <source>The host &quot;%1&quot; has no address.</source>
        <translation>主机“%1”没有地址。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is exported while %n errors stand. The first one: %1</source>
        <extracomment>%1 is the first of the errors.</extracomment>
        <translation>
            <numerusform>还有 %n 个错误，不会导出任何内容。第一个：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The cluster &quot;%1&quot; has no master.</source>
        <translation>集群“%1”没有主节点。</translation>
    </message>
    <message>
        <source>The cluster &quot;%1&quot; has no etcd member.</source>
        <translation>集群“%1”没有 etcd 成员。</translation>
    </message>
    <message>
        <source>No host of the cluster &quot;%1&quot; is an infrastructure node.</source>
        <translation>集群“%1”没有基础架构节点。</translation>
    </message>
    <message>
        <source>The cluster &quot;%1&quot; has no API name.</source>
        <translation>集群“%1”没有 API 名称。</translation>
    </message>
    <message>
        <source>The cluster &quot;%1&quot; has no apps domain.</source>
        <translation>集群“%1”没有应用域名。</translation>
    </message>
    <message>
        <source>The master &quot;%1&quot; is not a cluster node: its own services could not run.</source>
        <translation>主节点“%1”不是集群节点：其自身服务无法运行。</translation>
    </message>
    <message>
        <source>The master &quot;%1&quot; is not schedulable, which the installer refuses.</source>
        <translation>主节点“%1”不可调度，安装程序会拒绝。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a release that the installer accepts.</source>
        <translation>“%1”不是安装程序接受的发行版本。</translation>
    </message>
    <message>
        <source>The image tag &quot;%1&quot; is not one of the release %2.</source>
        <translation>镜像标签“%1”不属于发行版本 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of an exported file.</source>
        <translation>“%1”不能作为导出文件的名称。</translation>
    </message>
    <message>
        <source>Two elements would both be exported to &quot;%1&quot;.</source>
        <translation>两个对象会导出到同一位置“%1”。</translation>
    </message>
    <message>
        <source>The host &quot;%1&quot; joins the cluster &quot;%2&quot;, but none of its roles gives it a label.</source>
        <translation>主机“%1”加入集群“%2”，但其角色都不带节点标签。</translation>
    </message>
    <message>
        <source>The storage &quot;%1&quot; of kind %2 cannot be exported for %3.</source>
        <extracomment>%1 is a storage, %2 its kind such as nfs, %3 a service such as logging.</extracomment>
        <translation>类型为 %2 的存储“%1”无法为 %3 导出。</translation>
    </message>
    <message>
        <source>The storage &quot;%1&quot; does not state its %2.</source>
        <extracomment>%2 is a key of the design file such as bucket.</extracomment>
        <translation>存储“%1”未说明其 %2。</translation>
    </message>
    <message>
        <source>The storage &quot;%1&quot; has fewer than 3 hosts.</source>
        <translation>存储“%1”的主机少于 3 台。</translation>
    </message>
    <message>
        <source>Some hosts of the storage &quot;%1&quot; are cluster nodes and some are not.</source>
        <translation>存储“%1”的主机有的是集群节点，有的不是。</translation>
    </message>
    <message>
        <source>The storage host &quot;%1&quot; does not name its devices.</source>
        <translation>存储主机“%1”未说明其设备。</translation>
    </message>
    <message>
        <source>The installer sets up one GlusterFS cluster for applications and one for the registry, but &quot;%1&quot; has more.</source>
        <translation>安装程序只建立一个应用 GlusterFS 集群和一个镜像仓库 GlusterFS 集群，但“%1”有更多。</translation>
    </message>
    <message>
        <source>Logging of the cluster &quot;%1&quot; has storage, but no volume size.</source>
        <translation>集群“%1”的日志有存储，但没有卷大小。</translation>
    </message>
    <message>
        <source>The one volume claim of the metrics of &quot;%1&quot; cannot serve several replicas.</source>
        <translation>“%1”监控的单个存储卷申领不能供多个副本使用。</translation>
    </message>
    <message>
        <source>The service of the endpoint &quot;%1&quot; is unknown.</source>
        <translation>入口“%1”的服务未知。</translation>
    </message>
    <message>
        <source>The endpoint &quot;%1&quot; has no virtual IP.</source>
        <translation>入口“%1”没有虚拟 IP。</translation>
    </message>
    <message>
        <source>Nothing stands behind the endpoint &quot;%1&quot;.</source>
        <translation>入口“%1”没有后端。</translation>
    </message>
    <message>
        <source>Two members of the endpoint &quot;%1&quot; are called &quot;%2&quot;.</source>
        <translation>入口“%1”有两个成员都叫“%2”。</translation>
    </message>
    <message>
        <source>The endpoints &quot;%1&quot; and &quot;%2&quot; share %3:%4, but not what stands behind it.</source>
        <translation>入口“%1”和“%2”共用 %3：%4，但后端不同。</translation>
    </message>
    <message>
        <source>The virtual IP %1 is the address of the host &quot;%2&quot;.</source>
        <translation>虚拟 IP %1 是主机“%2”的地址。</translation>
    </message>
    <message>
        <source>The load balancer &quot;%1&quot; has no VRRP id.</source>
        <translation>负载均衡器“%1”没有 VRRP ID。</translation>
    </message>
    <message>
        <source>The VRRP id %1 of the load balancer &quot;%2&quot; is not between 1 and 255.</source>
        <translation>负载均衡器“%2”的 VRRP ID %1 不在 1 到 255 之间。</translation>
    </message>
    <message>
        <source>The hosts &quot;%1&quot; and &quot;%2&quot; serve together, but their operating systems keep files in different places.</source>
        <translation>主机“%1”和“%2”协同工作，但操作系统的文件位置不同。</translation>
    </message>
    <message>
        <source>The line &quot;%1&quot; has more than 64 words.</source>
        <translation>行“%1”超过 64 个词。</translation>
    </message>
    <message>
        <source>The host &quot;%1&quot; exists twice in one inventory.</source>
        <translation>主机“%1”在同一清单中出现两次。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: The text &quot;%2&quot; cannot stand in a file for %3.</source>
        <extracomment>%1 is an element such as a host, %2 the bad text, %3 a format such as HAProxy.</extracomment>
        <translation>“%1”：文本“%2”不能出现在 %3 的文件中。</translation>
    </message>
    <message>
        <source>A text with a code fence cannot stand in a README.</source>
        <translation>含代码围栏的文本不能写入 README。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; lies outside of the zone &quot;%2&quot;.</source>
        <translation>名称“%1”不在区域“%2”内。</translation>
    </message>
    <message>
        <source>The host &quot;%1&quot; has no domain: give its data center a DNS suffix.</source>
        <translation>主机“%1”没有域名：请为其数据中心设置 DNS 后缀。</translation>
    </message>
    <message>
        <source>Two hosts are called &quot;%1&quot;.</source>
        <translation>两台主机都叫“%1”。</translation>
    </message>
    <message>
        <source>The hosts &quot;%1&quot; and &quot;%2&quot; have the same address %3.</source>
        <translation>主机“%1”和“%2”的地址相同：%3。</translation>
    </message>
    <message>
        <source>Nothing answers for the API name &quot;%1&quot; of the cluster &quot;%2&quot;.</source>
        <translation>集群“%2”的 API 名称“%1”没有对应的地址。</translation>
    </message>
    <message>
        <source>The wildcard name &quot;*.%1&quot; of the cluster &quot;%2&quot; has no address: its routers have no endpoint.</source>
        <translation>集群“%2”的泛域名“*.%1”没有地址：路由没有入口。</translation>
    </message>
    <message>
        <source>The file cannot be read. %1</source>
        <translation>无法读取文件。%1</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>无法读取标准输入。</translation>
    </message>
    <message>
        <source>This is a folder; expected a design file.</source>
        <translation>这是文件夹；应为设计文件。</translation>
    </message>
    <message>
        <source>The file cannot be opened. %1</source>
        <translation>无法打开文件。%1</translation>
    </message>
    <message>
        <source>The symbolic links of this file go around in a circle.</source>
        <translation>此文件的符号链接形成循环。</translation>
    </message>
    <message>
        <source>The design takes %1 bytes; a file of more than %2 could not be opened again.</source>
        <translation>设计占 %1 字节；超过 %2 字节的文件无法再次打开。</translation>
    </message>
    <message>
        <source>This is not a regular file.</source>
        <translation>这不是普通文件。</translation>
    </message>
    <message>
        <source>This is not a design file; expected &quot;quorate: 1&quot; in the first line.</source>
        <translation>这不是设计文件；首行应为“quorate: 1”。</translation>
    </message>
    <message>
        <source>The file has the format version %1, this program knows %2: the design opens read-only.</source>
        <translation>文件格式版本为 %1，本程序支持 %2：设计以只读方式打开。</translation>
    </message>
    <message>
        <source>The failure domain &quot;%1&quot; belongs to another data center; expected one of &quot;%2&quot;.</source>
        <translation>故障域“%1”属于另一个数据中心；应为“%2”中的故障域。</translation>
    </message>
    <message>
        <source>This failure domain stands inside itself, or inside more than %1 others.</source>
        <translation>此故障域位于自身之内，或嵌套超过 %1 层。</translation>
    </message>
    <message>
        <source>The names stand for %1 hosts; at most %2 are allowed in a group.</source>
        <translation>名称代表 %1 台主机；一个节点组最多 %2 台。</translation>
    </message>
    <message>
        <source>The names stand for %1 hosts, but &quot;count&quot; says %2; expected the same number.</source>
        <translation>名称代表 %1 台主机，但“count”为 %2；两者应一致。</translation>
    </message>
    <message>
        <source>A group of %1 hosts needs the key &quot;names&quot;, such as names: &quot;compute{01..20}&quot;.</source>
        <translation>含 %1 台主机的节点组需要“names”键，例如 names: &quot;compute{01..20}&quot;。</translation>
    </message>
    <message>
        <source>One host stands in one failure domain; expected a single id, or the keys &quot;count&quot; and &quot;names&quot; of a group.</source>
        <translation>一台主机只属于一个故障域；应为单个标识，或使用节点组的“count”和“names”键。</translation>
    </message>
    <message>
        <source>The design has more than %1 hosts; that is more than this program works with.</source>
        <translation>设计的主机超过 %1 台，超出本程序的处理能力。</translation>
    </message>
    <message>
        <source>This is a range of addresses, but the row is one host; expected one address, or the keys &quot;count&quot; and &quot;names&quot; of a group.</source>
        <translation>这是地址段，但此行是单台主机；应为一个地址，或使用节点组的“count”和“names”键。</translation>
    </message>
    <message>
        <source>The range holds %1 addresses, but the group has %2 hosts; expected the same number.</source>
        <translation>地址段含 %1 个地址，但节点组有 %2 台主机；两者应一致。</translation>
    </message>
    <message>
        <source>Nothing has the id &quot;%1&quot; any more; its place on the drawing is forgotten.</source>
        <translation>已没有标识为“%1”的对象；其在图上的位置被丢弃。</translation>
    </message>
    <message>
        <source>This waiver gives no reason; expected the key &quot;reason&quot; with a text.</source>
        <translation>此豁免没有理由；应有带文本的“reason”键。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>Permission is denied.</source>
        <translation>没有权限。</translation>
    </message>
    <message>
        <source>The disk is read-only.</source>
        <translation>磁盘只读。</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>没有这样的文件或文件夹。</translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation>这不是文件夹。</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>这是文件夹。</translation>
    </message>
    <message>
        <source>This is a symbolic link.</source>
        <translation>这是符号链接。</translation>
    </message>
    <message>
        <source>The file is larger than the system allows.</source>
        <translation>文件超过系统允许的大小。</translation>
    </message>
    <message>
        <source>The folder cannot be opened. %1</source>
        <translation>无法打开文件夹。%1</translation>
    </message>
    <message>
        <source>The folder cannot be made. %1</source>
        <translation>无法创建文件夹。%1</translation>
    </message>
    <message>
        <source>The file cannot be written. %1</source>
        <translation>无法写入文件。%1</translation>
    </message>
    <message>
        <source>The file cannot be replaced. %1</source>
        <translation>无法替换文件。%1</translation>
    </message>
    <message>
        <source>The file cannot be removed. %1</source>
        <translation>无法删除文件。%1</translation>
    </message>
    <message>
        <source>The permissions of the file cannot be set. %1</source>
        <translation>无法设置文件权限。%1</translation>
    </message>
    <message>
        <source>The record of the last export cannot be understood.</source>
        <translation>无法识别上次导出的记录。</translation>
    </message>
    <message>
        <source>The path &quot;%1&quot; leaves the output folder or holds characters other than letters, digits, &quot;.&quot;, &quot;_&quot; and &quot;-&quot;; nothing was written.</source>
        <translation>路径“%1”超出输出文件夹，或含字母、数字、“.”、“_”、“-”以外的字符；未写入任何内容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would be a file and a folder at once; nothing was written.</source>
        <translation>“%1”会同时是文件和文件夹；未写入任何内容。</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>无法创建文件夹。</translation>
    </message>
    <message>
        <source>The folder is gone.</source>
        <translation>文件夹已不存在。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were edited by hand or not written by Quorate: %1. Nothing was written; force the export to replace them.</source>
        <translation>
            <numerusform>%n 个文件被手工修改或并非由 Quorate 写入：%1。未写入任何内容；如要替换请强制导出。</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a map of keys</source>
        <translation>键值映射</translation>
    </message>
    <message numerus="yes">
        <source>There are %n further notes.</source>
        <translation>
            <numerusform>另有 %n 条说明。</numerusform>
        </translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; is taken by the row at %2; expected an id that nothing else in the design has.</source>
        <translation>标识“%1”已被 %2 处的行占用；应使用设计中未用过的标识。</translation>
    </message>
    <message>
        <source>Nothing has the id &quot;%1&quot;; expected the id of a row of &quot;%2&quot;.</source>
        <translation>没有标识为“%1”的对象；应为“%2”中某行的标识。</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; is that of a row of &quot;%2&quot; (line %3); expected the id of a row of &quot;%4&quot;.</source>
        <translation>标识“%1”属于“%2”中的行（第 %3 行）；应为“%4”中某行的标识。</translation>
    </message>
    <message>
        <source>Expected a list, such as [a, b], found %1.</source>
        <translation>应为列表，例如 [a, b]，实际是 %1。</translation>
    </message>
    <message>
        <source>This list has %1 entries; at most %2 are allowed.</source>
        <translation>列表有 %1 项；最多允许 %2 项。</translation>
    </message>
    <message>
        <source>Expected a map of keys and values, found %1.</source>
        <translation>应为键值映射，实际是 %1。</translation>
    </message>
    <message>
        <source>Expected an id of at most 64 lower-case letters, digits and &quot;-&quot; that begins with a letter or a digit, found %1.</source>
        <translation>应为标识：最多 64 个小写字母、数字和“-”，以字母或数字开头，实际是 %1。</translation>
    </message>
    <message>
        <source>Expected a text in double quotes, found %1.</source>
        <translation>应为双引号文本，实际是 %1。</translation>
    </message>
    <message>
        <source>%1 stands in quotes, which makes it a text; expected it without quotes.</source>
        <translation>%1 带引号因而是文本；应不带引号。</translation>
    </message>
    <message>
        <source>Expected a whole number from %1 to %2, found %3.</source>
        <translation>应为 %1 到 %2 的整数，实际是 %3。</translation>
    </message>
    <message>
        <source>Expected a number from %1 to %2, found %3.</source>
        <translation>应为 %1 到 %2 的数字，实际是 %3。</translation>
    </message>
    <message>
        <source>Expected true or false, found %1.</source>
        <translation>应为 true 或 false，实际是 %1。</translation>
    </message>
    <message>
        <source>Expected a size with its unit, such as &quot;32 GiB&quot;, found %1.</source>
        <translation>应为带单位的容量，例如“32 GiB”，实际是 %1。</translation>
    </message>
    <message>
        <source>Expected a duration with its unit, such as &quot;2.5 ms&quot;, found %1.</source>
        <translation>应为带单位的时长，例如“2.5 ms”，实际是 %1。</translation>
    </message>
    <message>
        <source>Expected a date such as &quot;2026-12-31&quot;, found %1.</source>
        <translation>应为日期，例如“2026-12-31”，实际是 %1。</translation>
    </message>
    <message>
        <source>Expected one of %1, found %2.</source>
        <translation>应为 %1 之一，实际是 %2。</translation>
    </message>
    <message>
        <source>The setting &quot;%1&quot; is not known to this version; it is kept as it is.</source>
        <translation>本版本不认识设置“%1”；原样保留。</translation>
    </message>
    <message>
        <source>The text holds a line end; expected one line.</source>
        <translation>文本含换行；应为一行。</translation>
    </message>
    <message>
        <source>The role &quot;%1&quot; is not known to this version; it is kept, but nothing is checked or exported for it.</source>
        <translation>本版本不认识角色“%1”；保留但不检查也不导出。</translation>
    </message>
    <message>
        <source>This row has no id; expected the key &quot;%1&quot;.</source>
        <translation>此行没有标识；应有“%1”键。</translation>
    </message>
    <message>
        <source>The platform &quot;%1&quot; of the cluster &quot;%2&quot; is not known to this version; its services and settings are kept, but not checked or exported.</source>
        <translation>本版本不认识集群“%2”的平台“%1”；其服务和设置保留，但不检查也不导出。</translation>
    </message>
    <message>
        <source>The service &quot;%1&quot; is not known to this version; it is kept as it is.</source>
        <translation>本版本不认识服务“%1”；原样保留。</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is not known to this version; it is kept as it is.</source>
        <translation>本版本不认识键“%1”；原样保留。</translation>
    </message>
    <message>
        <source>The program does not hold this file.</source>
        <translation>程序中没有此文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a network interface of the host &quot;%2&quot;.</source>
        <translation>“%1”不能作为主机“%2”的网卡。</translation>
    </message>
    <message>
        <source>The forwarder &quot;%1&quot; is not an address.</source>
        <translation>转发服务器“%1”不是地址。</translation>
    </message>
    <message>
        <source>The endpoint &quot;%1&quot; does not listen on the API port %2 of its cluster.</source>
        <translation>入口“%1”没有在所属集群的 API 端口 %2 上监听。</translation>
    </message>
    <message>
        <source>The DNS record &quot;%1&quot; has no address.</source>
        <translation>DNS 记录“%1”没有地址。</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; belongs to no zone.</source>
        <translation>名称“%1”不属于任何区域。</translation>
    </message>
    <message>
        <source>Attach Endpoint to Balancer</source>
        <translation>将入口接到负载均衡器</translation>
    </message>
    <message>
        <source>Provide Storage by Host</source>
        <translation>由主机提供存储</translation>
    </message>
    <message>
        <source>Attach Storage</source>
        <translation>挂接存储</translation>
    </message>
    <message>
        <source>Add Link</source>
        <translation>添加链路</translation>
    </message>
    <message>
        <source>The file is too long; expected at most %1 bytes.</source>
        <translation>文件过长；最多应为 %1 字节。</translation>
    </message>
    <message>
        <source>The cluster &quot;%1&quot; needs exactly one pod network.</source>
        <translation>集群“%1”需要且只能有一个 Pod 网络。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no network plug-in that the installer knows.</source>
        <translation>“%1”不是安装程序认识的网络插件。</translation>
    </message>
    <message>
        <source>The cluster &quot;%1&quot; needs volumes on demand, which it switches off.</source>
        <translation>集群“%1”需要按需供给卷，却将其关闭。</translation>
    </message>
    <message>
        <source>The balancer is to end TLS for the endpoint &quot;%1&quot;, which cannot be written; pass it through.</source>
        <translation>入口“%1”要由负载均衡器终止 TLS，无法写出这样的配置；请改为透传。</translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot;; its severity is kept, but changes nothing.</source>
        <translation>没有规则“%1”；其级别予以保留，但不起作用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a label; expected &quot;name=value&quot; or &quot;domain/name=value&quot;, such as &quot;zone=east&quot;.</source>
        <translation>“%1”不是标签；应为“name=value”或“domain/name=value”，例如“zone=east”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a registry; expected its host in lower case, then a port and a path if it has them, such as &quot;registry.example:5000/mirror&quot;.</source>
        <translation>“%1”不是镜像仓库；应为小写的主机名，可带端口和路径，例如“registry.example:5000/mirror”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no registries; expected &quot;registry.example&quot;, &quot;registry.example:5000&quot; or &quot;*.example&quot;.</source>
        <translation>“%1”不表示任何仓库；应为“registry.example”、“registry.example:5000”或“*.example”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a domain, an address nor a network; expected one of them, such as &quot;.bank.example&quot;.</source>
        <translation>“%1”既不是域名，也不是地址或网络；应为其中之一，例如“.bank.example”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither the address of a web service nor of a directory; expected &quot;https://host&quot; or &quot;ldaps://host/dc=bank,dc=example?uid&quot;.</source>
        <translation>“%1”既不是 Web 服务的地址，也不是目录服务的地址；应为“https://host”或“ldaps://host/dc=bank,dc=example?uid”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a name in a directory; expected &quot;cn=reader,dc=bank,dc=example&quot; without blanks.</source>
        <translation>“%1”不是目录中的名称；应为不含空格的“cn=reader,dc=bank,dc=example”形式。</translation>
    </message>
    <message>
        <source>The installer cannot set up the host &quot;%1&quot; on Atomic Host.</source>
        <translation>安装程序无法在 Atomic Host 上配置主机“%1”。</translation>
    </message>
    <message>
        <source>The package version &quot;%1&quot; is not one of the release %2.</source>
        <translation>软件包版本“%1”不属于发行版本 %2。</translation>
    </message>
    <message>
        <source>The installer&apos;s balancer serves the API only, not the endpoint &quot;%1&quot;.</source>
        <translation>安装程序的负载均衡器只服务于 API，不服务于端点“%1”。</translation>
    </message>
    <message>
        <source>The master &quot;%1&quot; cannot be the balancer too: both listen on the API port.</source>
        <translation>主节点“%1”不能同时作为负载均衡器：两者都监听 API 端口。</translation>
    </message>
    <message>
        <source>The host &quot;%1&quot; would get both labels &quot;%2&quot; and &quot;%3&quot;.</source>
        <translation>主机“%1”将同时获得标签“%2”和“%3”。</translation>
    </message>
    <message>
        <source>The host &quot;%1&quot; is in the node group &quot;%2&quot;, whose other hosts have different labels.</source>
        <translation>主机“%1”属于节点组“%2”，而该组其他主机的标签不同。</translation>
    </message>
    <message>
        <source>The certificate for &quot;%1&quot; does not state all of its files.</source>
        <extracomment>%1 is what the certificate is for, a word of the design file such as router.</extracomment>
        <translation>用于“%1”的证书未给出全部文件。</translation>
    </message>
    <message>
        <source>No certificate of the public API name of &quot;%1&quot; states the file of its authority.</source>
        <translation>“%1”的公共 API 名称的证书均未给出 CA 文件。</translation>
    </message>
    <message>
        <source>The cluster &quot;%1&quot; has two certificates for &quot;%2&quot;.</source>
        <translation>集群“%1”有两个用于“%2”的证书。</translation>
    </message>
    <message>
        <source>The identity provider &quot;%1&quot; does not state its %2.</source>
        <extracomment>%2 is a key of the design file such as clientId.</extracomment>
        <translation>身份提供者“%1”未给出 %2。</translation>
    </message>
    <message>
        <source>Two identity providers of the cluster &quot;%1&quot; are called &quot;%2&quot;.</source>
        <translation>集群“%1”有两个名为“%2”的身份提供者。</translation>
    </message>
    <message>
        <source>The cluster &quot;%1&quot; has two HTPasswd providers, but the installer keeps one file.</source>
        <translation>集群“%1”有两个 HTPasswd 提供者，但安装程序只保留一个文件。</translation>
    </message>
    <message>
        <source>Identity providers of one kind share one authority file, but &quot;%1&quot; has its own.</source>
        <translation>同一类型的身份提供者共用一个 CA 文件，但“%1”使用了自己的文件。</translation>
    </message>
    <message>
        <source>The images of the cluster &quot;%1&quot; come from %2, which nobody may read without a login.</source>
        <translation>集群“%1”的镜像来自 %2，未登录不能读取。</translation>
    </message>
    <message>
        <source>The registry &quot;%1&quot; is used, but is none of those that images may come from.</source>
        <translation>使用了仓库“%1”，但它不在允许的镜像来源之列。</translation>
    </message>
    <message>
        <source>The storage &quot;%1&quot; has %2 hosts, but the installer sets up NFS on one.</source>
        <translation>存储“%1”有 %2 台主机，但安装程序只在一台主机上配置 NFS。</translation>
    </message>
    <message>
        <source>The registry of the cluster &quot;%1&quot; uses NFS, which release %2 accepts only when unsupported configurations are allowed.</source>
        <translation>集群“%1”的镜像仓库使用 NFS，发行版本 %2 仅在允许不受支持的配置时才接受。</translation>
    </message>
    <message>
        <source>The cluster &quot;%1&quot; uses volumes of vSphere and of OpenStack, but the installer knows one cloud.</source>
        <translation>集群“%1”同时使用 vSphere 和 OpenStack 的卷，但安装程序只支持一个云平台。</translation>
    </message>
    <message>
        <source>The file of the certificate authority of &quot;%1&quot; must hold one certificate.</source>
        <translation>“%1”的 CA 证书文件只能含有一个证书。</translation>
    </message>
    <message>
        <source>Data center</source>
        <translation>数据中心</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Host group</source>
        <translation>主机组</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>负载均衡器</translation>
    </message>
    <message>
        <source>Name service</source>
        <translation>域名服务</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Waiver</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>Place on the drawing</source>
        <translation>图上位置</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Relations that are not drawn</source>
        <translation>不绘制的关系</translation>
    </message>
    <message>
        <source>Drawn elsewhere</source>
        <translation>图上位置有变化</translation>
    </message>
    <message>
        <source>Severity of the rule &quot;%1&quot;</source>
        <translation>规则“%1”的级别</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot;</source>
        <extracomment>%1 is a kind of element (&quot;Host&quot;), %2 its name.</extracomment>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Unknown key &quot;%1&quot;</source>
        <translation>未知的键“%1”</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>已重命名</translation>
    </message>
    <message>
        <source>Resized</source>
        <translation>规格有变化</translation>
    </message>
    <message>
        <source>Changed otherwise</source>
        <translation>其他更改</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; of the cluster &quot;%3&quot;</source>
        <translation>集群“%3”的%1“%2”</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>%1: added (%2)</source>
        <translation>%1：已添加（%2）</translation>
    </message>
    <message>
        <source>%1: removed (%2)</source>
        <translation>%1：已删除（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a field, %2 its value before and after.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>hosts %1, cores %2, memory %3, disks %4</source>
        <translation>主机 %1，CPU 核 %2，内存 %3，磁盘 %4</translation>
    </message>
    <message>
        <source>In all: %1</source>
        <translation>合计：%1</translation>
    </message>
    <message>
        <source>Without data center: %1</source>
        <translation>无数据中心：%1</translation>
    </message>
    <message>
        <source>Data center &quot;%1&quot;: %2</source>
        <translation>数据中心“%1”：%2</translation>
    </message>
    <message>
        <source>Without cluster: %1</source>
        <translation>无集群：%1</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot;: %2</source>
        <translation>集群“%1”：%2</translation>
    </message>
    <message>
        <source>Role &quot;%1&quot;: %2</source>
        <translation>角色“%1”：%2</translation>
    </message>
    <message>
        <source>Virtual IP</source>
        <translation>虚拟 IP</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>%1 记录</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1: %2 [%3]</source>
        <translation>%1：%2 [%3]</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>Add Promotion Path</source>
        <translation>添加镜像晋级路径</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>Default name of a path of images from the cluster %1 to the cluster %2.</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Application</source>
        <extracomment>Default name of an application template.</extracomment>
        <translation>应用</translation>
    </message>
    <message>
        <source>Backup of %1</source>
        <extracomment>Default name of the backup plan of the cluster %1.</extracomment>
        <translation>%1 的备份</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date. Write for example 2026-12-31.</source>
        <translation>“%1”不是日期。请写成 2026-12-31 这样的形式。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the path of an image; expected lower-case letters and digits in parts, such as &quot;shop/web&quot;, without tag.</source>
        <translation>“%1”不是镜像路径；应为由小写字母和数字组成的各段，如 &quot;shop/web&quot;，不带标签。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a tag; expected at most 128 letters, digits, &quot;.&quot;, &quot;_&quot; and &quot;-&quot;, such as &quot;v1.0&quot;.</source>
        <translation>“%1”不是标签；应为最多 128 个字母、数字、“.”、“_”和“-”，如 &quot;v1.0&quot;。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a digest; expected &quot;sha256:&quot; and 64 hexadecimal digits in lower case.</source>
        <translation>“%1”不是摘要；应为 &quot;sha256:&quot; 加 64 位小写十六进制数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not name a key; expected its fingerprint, or the mail address of its owner.</source>
        <translation>“%1”不是密钥的标识；应为其指纹或所有者的邮件地址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a project; expected at most 63 lower-case letters, digits and &quot;-&quot;, such as &quot;shop-test&quot;.</source>
        <translation>“%1”不是项目名称；应为最多 63 个小写字母、数字和“-”，如 &quot;shop-test&quot;。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a context; expected letters, digits and any of &quot;._/:@-&quot;, beginning with a letter or a digit.</source>
        <translation>“%1”不是上下文名称；应由字母、数字和“._/:@-”组成，并以字母或数字开头。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a parameter; expected letters, digits and &quot;_&quot;, such as &quot;ROUTE_HOST&quot;.</source>
        <translation>“%1”不是参数名称；应由字母、数字和“_”组成，如 &quot;ROUTE_HOST&quot;。</translation>
    </message>
    <message>
        <source>The value holds a line end or a tab; expected one line.</source>
        <translation>该值含有换行或制表符；应为一行。</translation>
    </message>
    <message>
        <source>Promotion path</source>
        <translation>镜像晋级路径</translation>
    </message>
    <message>
        <source>Template deployment</source>
        <translation>模板部署</translation>
    </message>
    <message>
        <source>Backup plan</source>
        <translation>备份计划</translation>
    </message>
    <message>
        <source>Here %1; by the design, %2.</source>
        <extracomment>%1 and %2 are clauses: &quot;the virtual IP 10.0.0.1 has the VRRP id 51&quot;.</extracomment>
        <translation>此处%1；按照设计，%2。</translation>
    </message>
    <message>
        <source>Here %1; the design knows nothing of it.</source>
        <translation>此处%1；设计中没有这一内容。</translation>
    </message>
    <message>
        <source>By the design, %1; this file does not say so.</source>
        <translation>按照设计，%1；此文件中没有这一内容。</translation>
    </message>
    <message>
        <source>%1 As expected: %2.</source>
        <extracomment>What is expected stands in other files; %1 lists places.</extracomment>
        <translation>%1与预期相符：%2。</translation>
    </message>
    <message>
        <source>The pool of the service at %1 is not in this file.</source>
        <translation>此文件中没有 %1 上的服务所用的池。</translation>
    </message>
    <message>
        <source>There is no backend &quot;%1&quot; in this file.</source>
        <translation>此文件中没有 backend“%1”。</translation>
    </message>
    <message>
        <source>There is no upstream &quot;%1&quot; in this file.</source>
        <translation>此文件中没有 upstream“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not followed.</source>
        <translation>不会跟随“%1”。</translation>
    </message>
    <message>
        <source>connections are taken at %1</source>
        <translation>在 %1 接收连接</translation>
    </message>
    <message>
        <source>%1 leads to %2</source>
        <translation>%1 指向 %2</translation>
    </message>
    <message>
        <source>%1 is a virtual IP</source>
        <translation>%1 是虚拟 IP</translation>
    </message>
    <message>
        <source>the virtual IP %1 has the VRRP id %2</source>
        <translation>虚拟 IP %1 的 VRRP id 为 %2</translation>
    </message>
    <message>
        <source>the virtual IP %1 has the priority %2</source>
        <translation>虚拟 IP %1 的优先级为 %2</translation>
    </message>
    <message>
        <source>adverts for %1 come from %2</source>
        <translation>%1 的通告来自 %2</translation>
    </message>
    <message>
        <source>adverts for %1 go to %2</source>
        <translation>%1 的通告发往 %2</translation>
    </message>
    <message>
        <source>the router id is &quot;%1&quot;</source>
        <translation>路由器 id 为“%1”</translation>
    </message>
    <message>
        <source>the group &quot;%1&quot; holds &quot;%2&quot;</source>
        <translation>组“%1”包含“%2”</translation>
    </message>
    <message>
        <source>the host &quot;%1&quot; has the address %2</source>
        <translation>主机“%1”的地址为 %2</translation>
    </message>
    <message>
        <source>the set &quot;%1&quot; holds %2</source>
        <translation>集合“%1”包含 %2</translation>
    </message>
    <message>
        <source>the chain &quot;%1&quot; has the rule &quot;%2&quot;</source>
        <translation>链“%1”有规则“%2”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;</source>
        <translation>“%1”为“%2”</translation>
    </message>
    <message>
        <source>the record &quot;%1&quot; says %2</source>
        <translation>记录“%1”的内容为 %2</translation>
    </message>
    <message>
        <source>%1 is mentioned</source>
        <translation>提到了 %1</translation>
    </message>
    <message>
        <source>The design of the cluster &quot;%1&quot; does not state what {%2} stands for in its playbooks.</source>
        <translation>集群“%1”的设计没有说明其 playbook 中 {%2} 的含义。</translation>
    </message>
    <message>
        <source>%1 (cluster %2)</source>
        <extracomment>Title of a document: %1 is a runbook, %2 the name of a cluster.</extracomment>
        <translation>%1（集群 %2）</translation>
    </message>
    <message>
        <source>%1, record (cluster %2)</source>
        <extracomment>Title of a sheet to fill in: %1 is a checklist, %2 the name of a cluster.</extracomment>
        <translation>%1，记录单（集群 %2）</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Date of the drill</source>
        <translation>演练日期</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Backup used</source>
        <translation>所用备份</translation>
    </message>
    <message>
        <source>Age of the backup (RPO)</source>
        <translation>备份的时间差（RPO）</translation>
    </message>
    <message>
        <source>Time of the restore (RTO)</source>
        <translation>恢复用时（RTO）</translation>
    </message>
    <message>
        <source>Date of the last drill</source>
        <translation>上次演练日期</translation>
    </message>
    <message>
        <source>Date of the next drill</source>
        <translation>下次演练日期</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>As expected?</source>
        <translation>符合预期？</translation>
    </message>
    <message>
        <source>What was not as described</source>
        <translation>与描述不符之处</translation>
    </message>
    <message>
        <source>Generated by Quorate from the design %1: change the design and export again instead of editing this file.</source>
        <translation>由 Quorate 根据设计 %1 生成：请修改设计后重新导出，不要编辑本文件。</translation>
    </message>
    <message>
        <source>The design of the cluster &quot;%1&quot; does not state what {%2} stands for in the runbook &quot;%3&quot;.</source>
        <translation>集群“%1”的设计没有说明手册“%3”中 {%2} 的含义。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand in a command.</source>
        <translation>“%1”不能出现在命令中。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>After a list of names: how many more there are.</extracomment>
        <translation>
            <numerusform>以及另外 %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the items of a list.</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>**%1:** %2</source>
        <extracomment>A label in bold, and its text.</extracomment>
        <translation>**%1：** %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>Heading of a numbered section.</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>On</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Masters, the first one first</source>
        <translation>主节点（首台在前）</translation>
    </message>
    <message>
        <source>Members of etcd</source>
        <translation>etcd 成员</translation>
    </message>
    <message>
        <source>Backups lie in</source>
        <translation>备份目录</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>保存于</translation>
    </message>
    <message>
        <source>Made every</source>
        <translation>备份周期</translation>
    </message>
    <message>
        <source>RPO, RTO</source>
        <translation>RPO、RTO</translation>
    </message>
    <message>
        <source>Not backed up</source>
        <translation>未备份的内容</translation>
    </message>
    <message>
        <source>The backup plan of the design leaves this out:</source>
        <translation>设计中的备份计划不包含：</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Accepted because</source>
        <translation>豁免理由</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>豁免人</translation>
    </message>
    <message>
        <source>Accepted until</source>
        <translation>豁免截止</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>未能判断</translation>
    </message>
    <message>
        <source>Rules that this design switches off: %1</source>
        <translation>本设计关闭的规则：%1</translation>
    </message>
    <message>
        <source>Rules whose severity this design changes: %1</source>
        <translation>本设计改变了级别的规则：%1</translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <extracomment>Title of a document: %1 is the title of the design.</extracomment>
        <translation>检查结果：%1</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>No rule found anything.</source>
        <translation>没有任何规则发现问题。</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Only hosts can be grouped; select two or more.</source>
        <translation>只有主机可以编组；请选择两台或更多。</translation>
    </message>
    <message>
        <source>%1 and %2 are not alike.</source>
        <translation>%1 与 %2 不同类。</translation>
    </message>
    <message>
        <source>These hosts are not alike; they differ in: %1.</source>
        <translation>这些主机不同类；不同之处：%1。</translation>
    </message>
    <message>
        <source>The names of a group&apos;s hosts count on, like %1 and %2.</source>
        <translation>节点组中的主机名必须连续编号，例如 %1 和 %2。</translation>
    </message>
    <message>
        <source>The addresses of a group&apos;s hosts follow each other in the order of their names.</source>
        <translation>节点组中的主机地址必须按名称顺序连续。</translation>
    </message>
    <message>
        <source>Either all hosts of a group stand in failure domains, or none.</source>
        <translation>节点组中的主机要么都位于故障域中，要么都不在。</translation>
    </message>
    <message>
        <source>Something in the design refers to single ones of these hosts, or to them in another order.</source>
        <translation>设计中有内容引用了其中的个别主机，或以其他顺序引用它们。</translation>
    </message>
    <message>
        <source>The promotion path &quot;%1&quot; signs or checks signatures, which %2 cannot do; skopeo copy can.</source>
        <translation>镜像晋级路径“%1”要签名或检查签名，%2 做不到；skopeo copy 可以。</translation>
    </message>
    <message>
        <source>The promotion path &quot;%1&quot; checks the certificate of one registry only: %2 checks both or none.</source>
        <translation>镜像晋级路径“%1”只检查一个镜像仓库的证书：%2 要么两个都检查，要么都不检查。</translation>
    </message>
    <message>
        <source>The promotion path &quot;%1&quot; names two accounts for the registry &quot;%2&quot;: a file of credentials holds one.</source>
        <translation>镜像晋级路径“%1”为镜像仓库“%2”写了两个账号：凭据文件中每个仓库只有一个。</translation>
    </message>
    <message>
        <source>The promotion path &quot;%1&quot;: %2</source>
        <translation>镜像晋级路径“%1”：%2</translation>
    </message>
    <message>
        <source>The template deployment &quot;%1&quot;: %2</source>
        <translation>模板部署“%1”：%2</translation>
    </message>
    <message>
        <source>The template deployment &quot;%1&quot; does not state its template file.</source>
        <translation>模板部署“%1”没有写明模板文件。</translation>
    </message>
    <message>
        <source>The template deployment &quot;%1&quot; has a target without cluster, context or project.</source>
        <translation>模板部署“%1”有一个目标缺少集群、上下文或项目。</translation>
    </message>
    <message>
        <source>The template deployment &quot;%1&quot; names the parameter &quot;%2&quot;, which oc process does not read from a file.</source>
        <translation>模板部署“%1”的参数“%2”不能由 oc process 从文件中读取。</translation>
    </message>
    <message>
        <source>The template deployment &quot;%1&quot; states the parameter &quot;%2&quot; twice for &quot;%3&quot;.</source>
        <translation>模板部署“%1”为“%3”两次写了参数“%2”。</translation>
    </message>
    <message>
        <source>The promotion path &quot;%1&quot; needs a registry to copy from and one to copy to.</source>
        <translation>镜像晋级路径“%1”需要一个源镜像仓库和一个目标镜像仓库。</translation>
    </message>
    <message>
        <source>The promotion path &quot;%1&quot; does not state which tags of the image &quot;%2&quot; it copies.</source>
        <translation>镜像晋级路径“%1”没有写明复制镜像“%2”的哪些标签。</translation>
    </message>
    <message>
        <source>The promotion path &quot;%1&quot; copies &quot;%2&quot;, which makes no reference of an image with its registries, tags and digest.</source>
        <translation>镜像晋级路径“%1”复制“%2”，但它与镜像仓库、标签和摘要不能组成镜像引用。</translation>
    </message>
    <message>
        <source>The promotion path &quot;%1&quot; copies &quot;%2&quot; onto itself.</source>
        <translation>镜像晋级路径“%1”把“%2”复制到它自身。</translation>
    </message>
    <message>
        <source>The promotion path &quot;%1&quot; copies to &quot;%2&quot; twice.</source>
        <translation>镜像晋级路径“%1”两次复制到“%2”。</translation>
    </message>
    <message>
        <source>The promotion path &quot;%1&quot; copies &quot;%2&quot; to &quot;%3&quot;: skopeo sync cannot change the last part of a path, skopeo copy can.</source>
        <translation>镜像晋级路径“%1”把“%2”复制到“%3”：skopeo sync 不能更改路径的最后一段，skopeo copy 可以。</translation>
    </message>
    <message>
        <source>A balancer of the cloud always checks its members: choose a check for the endpoint &quot;%1&quot;.</source>
        <translation>公有云负载均衡器始终检查其成员：请为端点“%1”选择健康检查。</translation>
    </message>
    <message>
        <source>The port %1 of the endpoint &quot;%2&quot; may be reached from inside only.</source>
        <translation>端点“%2”的端口 %1 只允许从内部访问。</translation>
    </message>
    <message>
        <source>The balancer of the cloud takes an idle timeout of 60 to 6000 s, not %1 s as the endpoint &quot;%2&quot; states.</source>
        <translation>公有云负载均衡器的空闲超时为 60 至 6000 秒，端点“%2”设置的 %1 秒不可用。</translation>
    </message>
    <message>
        <source>Two elements would both be called &quot;%1&quot;.</source>
        <translation>两个元素都会命名为“%1”。</translation>
    </message>
    <message>
        <source>The zone &quot;%1&quot; is kept by name servers of two kinds.</source>
        <translation>区域“%1”由两种不同的域名服务器维护。</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>数据中心</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器类型</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核数</translation>
    </message>
    <message>
        <source>Memory (GiB)</source>
        <translation>内存（GiB）</translation>
    </message>
    <message>
        <source>Disks (GiB)</source>
        <translation>磁盘（GiB）</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Roles or kind</source>
        <translation>角色或类型</translation>
    </message>
    <message>
        <source>Cores each</source>
        <translation>单台核数</translation>
    </message>
    <message>
        <source>Memory each (GiB)</source>
        <translation>单台内存（GiB）</translation>
    </message>
    <message>
        <source>Disks each</source>
        <translation>单台磁盘</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Total of</source>
        <translation>统计范围</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机数</translation>
    </message>
    <message>
        <source>Physical</source>
        <translation>物理机</translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation>虚拟机</translation>
    </message>
    <message>
        <source>Hosts without all figures</source>
        <translation>数据不全的主机</translation>
    </message>
    <message>
        <source>No cluster</source>
        <translation>无集群</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>CPU 插槽数</translation>
    </message>
    <message>
        <source>Cores per subscription</source>
        <translation>每份订阅的核数</translation>
    </message>
    <message>
        <source>Sockets per subscription</source>
        <translation>每份订阅的插槽数</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source addresses</source>
        <translation>源地址</translation>
    </message>
    <message>
        <source>To</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Destination addresses</source>
        <translation>目标地址</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Source of the rule</source>
        <translation>规则出处</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>任何来源</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>A label is empty.</source>
        <translation>有一个标签为空。</translation>
    </message>
    <message>
        <source>The host &quot;%1&quot;: %2</source>
        <translation>主机“%1”：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a wildcard, which only a further record may be.</source>
        <translation>“%1”是泛域名，只有附加记录可以使用泛域名。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Without its largest compute node, cluster &quot;%1&quot; cannot carry the planned load with a tenth to spare (%2).</source>
        <translation>失去最大的计算节点后，集群“%1”无法在留出一成余量的情况下承载规划负载（%2）。</translation>
    </message>
    <message>
        <source>After the loss of a node the others must take its pods, or applications stay down.</source>
        <translation>一个节点故障后，其 Pod 必须由其他节点接管，否则应用无法恢复。</translation>
    </message>
    <message>
        <source>Add a compute node, use larger ones, or plan less load.</source>
        <translation>增加计算节点、使用更大的节点，或降低规划负载。</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; comes close to the limit of %2 nodes (%n).</source>
        <translation>集群“%1”接近 %2 个节点的上限（现有 %n 个）。</translation>
    </message>
    <message>
        <source>Little room is left to grow or to replace nodes side by side.</source>
        <translation>扩容或并行替换节点的余地很小。</translation>
    </message>
    <message>
        <source>Plan a second cluster.</source>
        <translation>规划第二个集群。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; is planned for %2 pods, but its compute nodes take %3.</source>
        <translation>集群“%1”规划了 %2 个 Pod，但其计算节点只能承载 %3 个。</translation>
    </message>
    <message>
        <source>A node takes a limited number of pods, however small they are.</source>
        <translation>无论 Pod 多小，每个节点能承载的数量都有限。</translation>
    </message>
    <message>
        <source>Add compute nodes.</source>
        <translation>增加计算节点。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; allows %2 pods on a node; up to %3 are supported.</source>
        <translation>集群“%1”允许每节点 %2 个 Pod；最多支持 %3 个。</translation>
    </message>
    <message>
        <source>Above the tested limit the node agent and the container runtime become slow and miss their heartbeats.</source>
        <translation>超过测试上限后，节点代理和容器运行时会变慢并丢失心跳。</translation>
    </message>
    <message>
        <source>Allow %3 pods per node and add nodes.</source>
        <translation>每节点允许 %3 个 Pod，并增加节点。</translation>
    </message>
    <message>
        <source>No node of cluster &quot;%1&quot; matches the default node selector &quot;%2&quot;.</source>
        <translation>集群“%1”没有节点匹配默认节点选择器“%2”。</translation>
    </message>
    <message>
        <source>Pods of applications select compute nodes and stay pending.</source>
        <translation>应用 Pod 选择计算节点，因此一直处于 Pending。</translation>
    </message>
    <message>
        <source>Add compute nodes, give the role to existing nodes, or change the selector.</source>
        <translation>增加计算节点、给现有节点赋予该角色，或修改选择器。</translation>
    </message>
    <message>
        <source>Add Compute Nodes</source>
        <translation>添加计算节点</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has less than two compute nodes (%n).</source>
        <translation>集群“%1”的计算节点少于两个（%n 个）。</translation>
    </message>
    <message>
        <source>When the only one fails, every application is down.</source>
        <translation>唯一的节点故障时，所有应用都会中断。</translation>
    </message>
    <message>
        <source>Use at least two compute nodes.</source>
        <translation>至少使用两个计算节点。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has more nodes (%n) than the %2 that are supported.</source>
        <translation>集群“%1”的节点数（%n）超过支持的 %2 个。</translation>
    </message>
    <message>
        <source>Beyond the tested limit etcd and the controllers cannot keep up.</source>
        <translation>超过测试上限后，etcd 和控制器会跟不上。</translation>
    </message>
    <message>
        <source>Divide the cluster.</source>
        <translation>拆分集群。</translation>
    </message>
    <message>
        <source>Apps domain &quot;%1&quot; of cluster &quot;%2&quot; is also the domain of its hosts or the name of its API.</source>
        <translation>集群“%2”的应用域名“%1”同时是其主机的域名或 API 的名称。</translation>
    </message>
    <message>
        <source>The wildcard would answer for every host that does not exist, and hide mistakes in names.</source>
        <translation>泛域名会应答所有不存在的主机，掩盖名称错误。</translation>
    </message>
    <message>
        <source>Choose an apps domain of its own, such as &quot;apps.&quot; before the cluster&apos;s domain.</source>
        <translation>为应用选择独立的域名，例如在集群域名前加“apps.”。</translation>
    </message>
    <message>
        <source>Apps domain &quot;%1&quot; collides with the domain that cluster &quot;%2&quot; uses inside.</source>
        <translation>应用域名“%1”与集群“%2”的内部域名冲突。</translation>
    </message>
    <message>
        <source>The cluster answers names of its inner domain itself, so that applications could not be reached by theirs; the default apps domain lies there too.</source>
        <translation>集群自行应答其内部域名，应用将无法按名称访问；默认应用域名也在其中。</translation>
    </message>
    <message>
        <source>Choose an apps domain outside of the cluster&apos;s inner domain.</source>
        <translation>选择集群内部域名之外的应用域名。</translation>
    </message>
    <message>
        <source>Apps domain &quot;%1&quot; of cluster &quot;%2&quot; stands in a search list of its hosts.</source>
        <translation>集群“%2”的应用域名“%1”位于其主机的搜索域列表中。</translation>
    </message>
    <message>
        <source>Short names are then tried below the wildcard, which answers all of them: pods reach a router instead of what they asked for.</source>
        <translation>短名称会在泛域名下被尝试并全部得到应答：Pod 访问到的是路由而不是真正的目标。</translation>
    </message>
    <message>
        <source>Take the apps domain out of the search list.</source>
        <translation>把应用域名从搜索域列表中去掉。</translation>
    </message>
    <message>
        <source>Remove from Search List</source>
        <translation>从搜索域中移除</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a valid host name.</source>
        <translation>“%1”不是有效的主机名。</translation>
    </message>
    <message>
        <source>Host names consist of lower case letters, digits and hyphens; a part has at most 63 characters, the whole at most 253. Underscores and upper case letters are refused by named, certificates or the installer.</source>
        <translation>主机名由小写字母、数字和连字符组成；每段最多 63 个字符，总长最多 253 个。下划线和大写字母会被 named、证书或安装程序拒绝。</translation>
    </message>
    <message>
        <source>Rename it.</source>
        <translation>请重命名。</translation>
    </message>
    <message>
        <source>The first part of name &quot;%1&quot; consists of digits only.</source>
        <translation>名称“%1”的第一段全为数字。</translation>
    </message>
    <message>
        <source>Such names are legal, but programs take them for numbers or addresses.</source>
        <translation>这种名称合法，但程序会把它当作数字或地址。</translation>
    </message>
    <message>
        <source>Begin the name with a letter.</source>
        <translation>名称请以字母开头。</translation>
    </message>
    <message>
        <source>Two hosts have the address %1.</source>
        <translation>两台主机的地址都是 %1。</translation>
    </message>
    <message>
        <source>Both answer for the address, and both lose connections.</source>
        <translation>两者都响应该地址，两者都会丢失连接。</translation>
    </message>
    <message>
        <source>Give one of them a free address.</source>
        <translation>为其中之一配置空闲地址。</translation>
    </message>
    <message>
        <source>Two hosts have the full name &quot;%1&quot;.</source>
        <translation>两台主机的全名都是“%1”。</translation>
    </message>
    <message>
        <source>A name that leads to two machines reaches either of them by chance.</source>
        <translation>一个名称指向两台机器时，访问到哪一台全凭运气。</translation>
    </message>
    <message>
        <source>Rename one of them, or give the clusters different host domains.</source>
        <translation>重命名其中之一，或为各集群设置不同的主机域名。</translation>
    </message>
    <message>
        <source>The full name &quot;%1&quot; of a host is longer than 63 characters.</source>
        <translation>主机全名“%1”超过 63 个字符。</translation>
    </message>
    <message>
        <source>The installer refuses longer host names, and Linux cuts them off.</source>
        <translation>安装程序拒绝更长的主机名，Linux 也会截断。</translation>
    </message>
    <message>
        <source>Shorten the name or the domain.</source>
        <translation>缩短名称或域名。</translation>
    </message>
    <message>
        <source>%n name(s) of cluster &quot;%1&quot; lie inside its apps domain, such as &quot;%2&quot;.</source>
        <translation>集群“%1”有 %n 个名称位于其应用域名内，例如“%2”。</translation>
    </message>
    <message>
        <source>The wildcard answers every name below the apps domain; a host or the API in there is captured by it, or hides a part of it.</source>
        <translation>泛域名应答应用域名下的所有名称；其中的主机或 API 会被它捕获，或遮蔽其中一部分。</translation>
    </message>
    <message>
        <source>Move the names out of the apps domain.</source>
        <translation>把这些名称移出应用域名。</translation>
    </message>
    <message>
        <source>Host &quot;%1&quot; has no address or no domain, hence no name record.</source>
        <translation>主机“%1”没有地址或没有域名，因此没有域名记录。</translation>
    </message>
    <message>
        <source>Every host must be found by its name, from every other host and from pods, which do not see /etc/hosts.</source>
        <translation>每台主机都必须能按名称找到，包括从其他主机和看不到 /etc/hosts 的 Pod 中。</translation>
    </message>
    <message>
        <source>Give the host an address, and its data center a DNS suffix.</source>
        <translation>为主机设置地址，为其数据中心设置 DNS 后缀。</translation>
    </message>
    <message>
        <source>Give It a Free Address</source>
        <translation>分配空闲地址</translation>
    </message>
    <message>
        <source>Address %2 of host &quot;%1&quot; lies in none of the reverse zones that the design lists.</source>
        <translation>主机“%1”的地址 %2 不属于设计列出的任何反向区域。</translation>
    </message>
    <message>
        <source>Without a PTR record the address does not lead back to the name; logs, audits and some checks rely on it.</source>
        <translation>没有 PTR 记录，地址无法反查名称；日志、审计和一些检查依赖它。</translation>
    </message>
    <message>
        <source>List the reverse zone of its network, or list no reverse zone: they are then all derived.</source>
        <translation>列出其网络的反向区域，或不列出任何反向区域：将全部自动推导。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has routers, but no wildcard record can be made for its applications.</source>
        <translation>集群“%1”有路由，但无法为其应用生成泛域名记录。</translation>
    </message>
    <message>
        <source>Application names lead to the routers by one wildcard record; it needs an apps domain and one address in front of the routers.</source>
        <translation>应用名称通过一条泛域名记录指向路由；它需要应用域名和路由前的一个地址。</translation>
    </message>
    <message>
        <source>Name the apps domain and add an ingress endpoint with a virtual IP.</source>
        <translation>设置应用域名，并添加带虚拟 IP 的应用入口。</translation>
    </message>
    <message>
        <source>Add the Wildcard Record</source>
        <translation>添加泛域名记录</translation>
    </message>
    <message>
        <source>DNS server &quot;%1&quot; is also a node of cluster &quot;%2&quot;.</source>
        <translation>DNS 服务器“%1”同时是集群“%2”的节点。</translation>
    </message>
    <message>
        <source>On every node dnsmasq takes port 53, and named cannot start.</source>
        <translation>每个节点上 dnsmasq 都占用 53 端口，named 无法启动。</translation>
    </message>
    <message>
        <source>Move the DNS server to a host outside of the cluster.</source>
        <translation>把 DNS 服务器移到集群之外的主机。</translation>
    </message>
    <message>
        <source>A further record gives host &quot;%1&quot; the address %2, but its own is %3.</source>
        <translation>附加记录把主机“%1”指向 %2，但其自身地址为 %3。</translation>
    </message>
    <message>
        <source>Forward and reverse lookup then tell different stories; the installer checks that a name leads to an address of the host.</source>
        <translation>正向与反向解析结果不一致；安装程序会检查名称是否指向主机自身的地址。</translation>
    </message>
    <message>
        <source>Remove the record, or correct it.</source>
        <translation>删除或更正该记录。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; relies on a single DNS server, &quot;%2&quot;.</source>
        <translation>集群“%1”只依赖一台 DNS 服务器“%2”。</translation>
    </message>
    <message>
        <source>When it is lost, no host finds another, although all of them work.</source>
        <translation>它故障时，主机之间虽都正常却互相找不到。</translation>
    </message>
    <message>
        <source>Add a second DNS server in another failure domain.</source>
        <translation>在另一个故障域增加第二台 DNS 服务器。</translation>
    </message>
    <message>
        <source>The wildcard record of &quot;%1&quot; leads to the single host &quot;%2&quot;, although there are several routers.</source>
        <translation>有多个路由，但“%1”的泛域名记录只指向主机“%2”。</translation>
    </message>
    <message>
        <source>When that host is lost, no application is reachable, although the other routers work.</source>
        <translation>该主机故障时，其他路由虽正常，应用却都无法访问。</translation>
    </message>
    <message>
        <source>Add an ingress endpoint with a virtual IP.</source>
        <translation>添加带虚拟 IP 的应用入口。</translation>
    </message>
    <message>
        <source>The wildcard record of &quot;%1&quot; leads to %2, but the routers are reached at %3.</source>
        <translation>“%1”的泛域名记录指向 %2，但路由的地址是 %3。</translation>
    </message>
    <message>
        <source>Every application name ends at a machine that does not serve it.</source>
        <translation>所有应用名称都会指向不提供服务的机器。</translation>
    </message>
    <message>
        <source>Remove the record, so that the wildcard follows the ingress endpoint, or correct it.</source>
        <translation>删除该记录，使泛域名跟随应用入口，或更正记录。</translation>
    </message>
    <message>
        <source>Remove the Record</source>
        <translation>删除该记录</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has an even number of etcd members (%n).</source>
        <translation>集群“%1”的 etcd 成员数为偶数（%n）。</translation>
    </message>
    <message>
        <source>An even group survives no more losses than the odd one below it, but has one more member that can fail.</source>
        <translation>偶数组能承受的故障数不比少一个的奇数组多，却多了一个可能故障的成员。</translation>
    </message>
    <message>
        <source>Use an odd number of members.</source>
        <translation>使用奇数个成员。</translation>
    </message>
    <message>
        <source>Make the Number Odd</source>
        <translation>改为奇数</translation>
    </message>
    <message>
        <source>An etcd member of cluster &quot;%1&quot; stands alone on Atomic Host.</source>
        <translation>集群“%1”有 etcd 成员单独运行在 Atomic Host 上。</translation>
    </message>
    <message>
        <source>From release 3.10 on etcd outside of the masters is installed from packages, which Atomic Host does not take; the installation fails.</source>
        <translation>从 3.10 起，主节点之外的 etcd 以软件包安装，Atomic Host 不支持；安装会失败。</translation>
    </message>
    <message>
        <source>Use Enterprise Linux on this host, or run etcd on the masters.</source>
        <translation>该主机改用 Enterprise Linux，或在主节点上运行 etcd。</translation>
    </message>
    <message>
        <source>The etcd members of cluster &quot;%1&quot; in &quot;%2&quot; and &quot;%3&quot; are %4 apart; up to %5 leaves room for load.</source>
        <translation>集群“%1”位于“%2”和“%3”的 etcd 成员往返时延为 %4；不超过 %5 才能为负载留出余量。</translation>
    </message>
    <message>
        <source>Jitter on the line easily doubles the round trip, and every change waits for it.</source>
        <translation>线路抖动很容易使往返时延加倍，而每次变更都要等待它。</translation>
    </message>
    <message>
        <source>Place the members closer to each other.</source>
        <translation>把成员部署得更近。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has no etcd member.</source>
        <translation>集群“%1”没有 etcd 成员。</translation>
    </message>
    <message>
        <source>etcd holds the state of the whole cluster; the installer refuses an empty group.</source>
        <translation>etcd 保存整个集群的状态；安装程序拒绝空的 etcd 组。</translation>
    </message>
    <message>
        <source>Run etcd on the masters.</source>
        <translation>在主节点上运行 etcd。</translation>
    </message>
    <message>
        <source>Run etcd on the Masters</source>
        <translation>在主节点上运行 etcd</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds %2 of %3 etcd members of cluster &quot;%4&quot;.</source>
        <translation>“%1”承载了集群“%4”的 %3 个 etcd 成员中的 %2 个。</translation>
    </message>
    <message>
        <source>When it fails, the remaining members are no majority: the cluster cannot change any more and the API stops.</source>
        <translation>它故障后剩余成员不足多数派：集群无法再变更，API 停止。</translation>
    </message>
    <message>
        <source>Spread the members over at least three hypervisors, zones or data centers, so that none holds half of them.</source>
        <translation>把成员分散到至少三台虚拟化主机、三个可用区或三个数据中心，使任何一处都不到半数。</translation>
    </message>
    <message>
        <source>Rack &quot;%1&quot; holds %2 of %3 etcd members of cluster &quot;%4&quot;.</source>
        <translation>机柜“%1”承载了集群“%4”的 %3 个 etcd 成员中的 %2 个。</translation>
    </message>
    <message>
        <source>When the rack loses power or its switch, the remaining members are no majority.</source>
        <translation>机柜断电或交换机故障后，剩余成员不足多数派。</translation>
    </message>
    <message>
        <source>Spread the members over at least three racks.</source>
        <translation>把成员分散到至少三个机柜。</translation>
    </message>
    <message>
        <source>Spread over Racks</source>
        <translation>分散到各机柜</translation>
    </message>
    <message>
        <source>An etcd member of cluster &quot;%1&quot; shares its host with log storage, a router or storage.</source>
        <translation>集群“%1”有 etcd 成员与日志存储、路由或存储共用主机。</translation>
    </message>
    <message>
        <source>Their disk and network load delays the writes of etcd.</source>
        <translation>它们的磁盘和网络负载会拖慢 etcd 的写入。</translation>
    </message>
    <message>
        <source>Move these services to other hosts.</source>
        <translation>把这些服务移到其他主机。</translation>
    </message>
    <message>
        <source>An etcd member of cluster &quot;%1&quot; does not keep its data on an SSD or NVMe disk of its own.</source>
        <translation>集群“%1”有 etcd 成员的数据不在独立的 SSD 或 NVMe 盘上。</translation>
    </message>
    <message>
        <source>etcd writes each change through to the disk before it answers; slow or shared disks cause elections and lost leaders.</source>
        <translation>etcd 每次变更都要落盘后才应答；慢盘或共享盘会引起重新选举和 领导者丢失。</translation>
    </message>
    <message>
        <source>Give every member a local SSD or NVMe disk.</source>
        <translation>为每个成员配置本地 SSD 或 NVMe 盘。</translation>
    </message>
    <message>
        <source>The etcd members of cluster &quot;%1&quot; in &quot;%2&quot; and &quot;%3&quot; are %4 apart, but need less than %5.</source>
        <translation>集群“%1”位于“%2”和“%3”的 etcd 成员往返时延为 %4，必须小于 %5。</translation>
    </message>
    <message>
        <source>Every change waits for a majority; with long round trips the leader is replaced again and again.</source>
        <translation>每次变更都要等待多数派；往返时延长会导致反复选主。</translation>
    </message>
    <message>
        <source>Place the members closer to each other, or run one cluster in each data center.</source>
        <translation>把成员部署得更近，或每个数据中心各运行一个集群。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has less than three etcd members (%n).</source>
        <translation>集群“%1”的 etcd 成员少于三个（%n 个）。</translation>
    </message>
    <message>
        <source>One or two members survive no failure: the loss of a single one stops every change to the cluster.</source>
        <translation>一两个成员不能承受任何故障：失去一个就无法再变更集群。</translation>
    </message>
    <message>
        <source>Use three etcd members.</source>
        <translation>使用三个 etcd 成员。</translation>
    </message>
    <message>
        <source>Add Missing etcd Members</source>
        <translation>补足 etcd 成员</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has many etcd members (%n).</source>
        <translation>集群“%1”的 etcd 成员过多（%n 个）。</translation>
    </message>
    <message>
        <source>Every change is written by a majority, so each further member makes all writes slower.</source>
        <translation>每次变更都由多数派写入，因此成员越多写入越慢。</translation>
    </message>
    <message>
        <source>Use three or five etcd members.</source>
        <translation>使用三个或五个 etcd 成员。</translation>
    </message>
    <message>
        <source>The etcd members of cluster &quot;%1&quot; stand in exactly two data centers, &quot;%2&quot; and &quot;%3&quot;.</source>
        <translation>集群“%1”的 etcd 成员恰好位于两个数据中心“%2”和“%3”。</translation>
    </message>
    <message>
        <source>The larger half is needed for the quorum, so the loss of its data center always stops the cluster; an even split stops at either loss.</source>
        <translation>多数派在较大的一半，失去该数据中心集群必然停止；若平分，失去任一侧都会停止。</translation>
    </message>
    <message>
        <source>Place a member in a third data center, or run one cluster in each.</source>
        <translation>在第三个数据中心放置一个成员，或每个数据中心各运行一个集群。</translation>
    </message>
    <message>
        <source>Some checks of cluster &quot;%1&quot; could not judge it, because the design does not state everything (%2).</source>
        <translation>由于设计未说明全部信息（%2），集群“%1”的部分检查无法判断。</translation>
    </message>
    <message>
        <source>Nothing is assumed about what is not stated: the cluster may be fine or not.</source>
        <translation>对未说明的内容不作假设：集群可能没问题，也可能有。</translation>
    </message>
    <message>
        <source>State the racks or hypervisors of the hosts, their CPU, memory and disks, and the round-trip times of links.</source>
        <translation>请说明主机的机柜或虚拟化主机、CPU、内存和磁盘，以及链路的往返时延。</translation>
    </message>
    <message>
        <source>failure domains</source>
        <translation>故障域</translation>
    </message>
    <message>
        <source>round-trip times</source>
        <translation>往返时延</translation>
    </message>
    <message>
        <source>kinds of disks</source>
        <translation>磁盘类型</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the items of a list inside a sentence</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>Without its largest infrastructure node, cluster &quot;%1&quot; has %3 GiB for services that request %2 GiB.</source>
        <translation>失去最大的基础架构节点后，集群“%1”只有 %3 GiB 可供请求 %2 GiB 的服务使用。</translation>
    </message>
    <message>
        <source>Pods of log storage, monitoring and routers that find no place stay pending while a node is down.</source>
        <translation>节点故障期间，放不下的日志存储、监控和路由 Pod 会一直 Pending。</translation>
    </message>
    <message>
        <source>Add an infrastructure node, give the nodes more memory, or request less for log storage.</source>
        <translation>增加基础架构节点、增加节点内存，或降低日志存储的请求。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has no infrastructure node for its services (%2).</source>
        <translation>集群“%1”没有承载其服务（%2）的基础架构节点。</translation>
    </message>
    <message>
        <source>Their pods select nodes with the infrastructure label and stay pending; the installer checks the definition of node groups, not that a host uses one.</source>
        <translation>这些 Pod 选择带基础架构标签的节点，会一直 Pending；安装程序只检查节点组定义，不检查是否有主机使用。</translation>
    </message>
    <message>
        <source>Add infrastructure nodes, or give the role to existing nodes.</source>
        <translation>增加基础架构节点，或给现有节点赋予该角色。</translation>
    </message>
    <message>
        <source>Add Infrastructure Nodes</source>
        <translation>添加基础架构节点</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has less than two infrastructure nodes (%n).</source>
        <translation>集群“%1”的基础架构节点少于两个（%n 个）。</translation>
    </message>
    <message>
        <source>With the only one gone no application can be reached from outside, and no image can be pulled.</source>
        <translation>唯一的节点故障后，外部无法访问任何应用，也无法拉取镜像。</translation>
    </message>
    <message>
        <source>Use three infrastructure nodes, or at least two.</source>
        <translation>使用三个基础架构节点，至少两个。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has less than three infrastructure nodes (%n).</source>
        <translation>集群“%1”的基础架构节点少于三个（%n 个）。</translation>
    </message>
    <message>
        <source>During the loss or the update of one, a single host carries all ingress, and stores that need a majority of three have none.</source>
        <translation>一个节点故障或升级时，全部入口流量由单台主机承载，需要三者多数派的存储也失去多数派。</translation>
    </message>
    <message>
        <source>Use three infrastructure nodes.</source>
        <translation>使用三个基础架构节点。</translation>
    </message>
    <message>
        <source>The members of API endpoint &quot;%1&quot; are not the masters of cluster &quot;%2&quot;.</source>
        <translation>API 入口“%1”的成员与集群“%2”的主节点不一致。</translation>
    </message>
    <message>
        <source>A master that is not a member carries no load, and a member that is no master answers no request.</source>
        <translation>不在成员中的主节点不承担负载，不是主节点的成员不响应请求。</translation>
    </message>
    <message>
        <source>Leave the members out: the endpoint then serves all masters.</source>
        <translation>不填写成员：入口即服务于全部主节点。</translation>
    </message>
    <message>
        <source>Use All Masters</source>
        <translation>使用全部主节点</translation>
    </message>
    <message>
        <source>The %n load balancer host(s) of cluster &quot;%1&quot; have no virtual IP.</source>
        <translation>集群“%1”的 %n 台负载均衡主机没有虚拟 IP。</translation>
    </message>
    <message>
        <source>The installer configures each balancer host by itself; without a virtual IP that moves between them, names resolve to one host, and the other is useless.</source>
        <translation>安装程序逐台配置负载均衡主机；没有在它们之间漂移的虚拟 IP，名称只能解析到一台，另一台形同虚设。</translation>
    </message>
    <message>
        <source>Join the hosts in a balancer with keepalived and give its endpoints virtual IPs.</source>
        <translation>把主机组成带 keepalived 的负载均衡器，并为其入口配置虚拟 IP。</translation>
    </message>
    <message>
        <source>Add Virtual IPs</source>
        <translation>添加虚拟 IP</translation>
    </message>
    <message>
        <source>Load balancer host &quot;%1&quot; is also a master or node of cluster &quot;%2&quot;.</source>
        <translation>负载均衡主机“%1”同时是集群“%2”的主节点或节点。</translation>
    </message>
    <message>
        <source>Balancer and API, or balancer and router, want the same ports of the host, and the balancer fails together with what it balances.</source>
        <translation>负载均衡与 API 或路由争用主机的相同端口，并且会与其后端一同故障。</translation>
    </message>
    <message>
        <source>Move the load balancer to hosts of its own.</source>
        <translation>把负载均衡器移到独立的主机。</translation>
    </message>
    <message>
        <source>Load balancer &quot;%1&quot; of cluster &quot;%2&quot; runs on a single host.</source>
        <translation>集群“%2”的负载均衡器“%1”只运行在一台主机上。</translation>
    </message>
    <message>
        <source>It carries all traffic to the API and the applications: when its host is lost, the cluster is unreachable although it works.</source>
        <translation>它承载 API 和应用的全部流量：其主机故障时，集群虽正常却无法访问。</translation>
    </message>
    <message>
        <source>Add a second balancer host in another failure domain, with a virtual IP that moves between the two.</source>
        <translation>在另一个故障域增加第二台负载均衡主机，并配置在两者间漂移的虚拟 IP。</translation>
    </message>
    <message>
        <source>Add a Second Host</source>
        <translation>添加第二台主机</translation>
    </message>
    <message>
        <source>Virtual IP %2 of &quot;%1&quot; is also the address of host &quot;%3&quot;.</source>
        <translation>“%1”的虚拟 IP %2 同时是主机“%3”的地址。</translation>
    </message>
    <message>
        <source>Two machines would answer for one address, and both lose connections.</source>
        <translation>两台机器会响应同一地址，两者都会丢失连接。</translation>
    </message>
    <message>
        <source>Choose an address that nothing else has.</source>
        <translation>选择未被占用的地址。</translation>
    </message>
    <message>
        <source>Virtual IP %2 of &quot;%1&quot; lies in no network of its balancer hosts.</source>
        <translation>“%1”的虚拟 IP %2 不在其负载均衡主机的任何网络中。</translation>
    </message>
    <message>
        <source>A host can only take over an address of a network that it is connected to.</source>
        <translation>主机只能接管其所连接网络中的地址。</translation>
    </message>
    <message>
        <source>Choose an address of the network that the balancer hosts stand in.</source>
        <translation>选择负载均衡主机所在网络中的地址。</translation>
    </message>
    <message>
        <source>Choose a Free Address</source>
        <translation>选择空闲地址</translation>
    </message>
    <message>
        <source>Virtual IP %2 of &quot;%1&quot; is the gateway, network or broadcast address of network %3.</source>
        <translation>“%1”的虚拟 IP %2 是网络 %3 的网关、网络地址或广播地址。</translation>
    </message>
    <message>
        <source>These addresses have a meaning of their own on the network; no host can use them.</source>
        <translation>这些地址在网络中有特殊含义，主机不能使用。</translation>
    </message>
    <message>
        <source>Virtual IP %3 is used twice: by &quot;%1&quot; and by &quot;%2&quot;.</source>
        <translation>虚拟 IP %3 被使用两次：“%1”和“%2”。</translation>
    </message>
    <message>
        <source>One address can stand for several names only where the same balancer serves them on different ports, or the same service under two names.</source>
        <translation>只有同一负载均衡器以不同端口提供服务，或同一服务有两个名称时，一个地址才能对应多个名称。</translation>
    </message>
    <message>
        <source>Give each service its own virtual IP.</source>
        <translation>为每个服务配置独立的虚拟 IP。</translation>
    </message>
    <message>
        <source>The log store of cluster &quot;%1&quot; has %n member(s), an even number.</source>
        <translation>集群“%1”的日志存储有 %n 个成员，为偶数。</translation>
    </message>
    <message>
        <source>An even number survives no more failures than the odd number below it.</source>
        <translation>偶数能承受的故障数不比少一个的奇数多。</translation>
    </message>
    <message>
        <source>Run an odd number of Elasticsearch members.</source>
        <translation>运行奇数个 Elasticsearch 成员。</translation>
    </message>
    <message>
        <source>A log store member of cluster &quot;%1&quot; may take %2, more than %3.</source>
        <translation>集群“%1”的日志存储成员可占用 %2，超过 %3。</translation>
    </message>
    <message>
        <source>Half of it is the heap, which should stay below 32 GiB, where pointers are still compressed.</source>
        <translation>其中一半是堆内存，应低于 32 GiB，才能使用压缩指针。</translation>
    </message>
    <message>
        <source>Run more members instead of larger ones.</source>
        <translation>增加成员数，而不是加大单个成员。</translation>
    </message>
    <message>
        <source>A log store member of cluster &quot;%1&quot; may take %2, more than half of the memory of host &quot;%3&quot; (%4).</source>
        <translation>集群“%1”的日志存储成员可占用 %2，超过主机“%3”内存（%4）的一半。</translation>
    </message>
    <message>
        <source>The file cache of the other half is what makes Elasticsearch fast, and routers and the registry need room beside it.</source>
        <translation>另一半内存用作文件缓存，这正是 Elasticsearch 快的原因；路由和镜像仓库也需要空间。</translation>
    </message>
    <message>
        <source>Lower the memory of a member, or give the host more.</source>
        <translation>降低单个成员的内存，或增加主机内存。</translation>
    </message>
    <message>
        <source>The log store of cluster &quot;%1&quot; lies on NFS storage &quot;%2&quot;.</source>
        <translation>集群“%1”的日志存储位于 NFS 存储“%2”。</translation>
    </message>
    <message>
        <source>Elasticsearch damages its index on NFS, and the installer refuses it.</source>
        <translation>Elasticsearch 在 NFS 上会损坏索引，安装程序拒绝使用。</translation>
    </message>
    <message>
        <source>Use block storage or dynamic volumes.</source>
        <translation>使用块存储或动态卷。</translation>
    </message>
    <message>
        <source>The log store of cluster &quot;%1&quot; has several members, but keeps no copy of its data.</source>
        <translation>集群“%1”的日志存储有多个成员，但不保留数据副本。</translation>
    </message>
    <message>
        <source>Each shard lies on one member only, and is lost with it; no copy is the default of the installer.</source>
        <translation>每个分片只在一个成员上，随之丢失；安装程序默认不保留副本。</translation>
    </message>
    <message>
        <source>Set one replica shard.</source>
        <translation>设置一个副本分片。</translation>
    </message>
    <message>
        <source>Keep One Copy</source>
        <translation>保留一个副本</translation>
    </message>
    <message>
        <source>The log store of cluster &quot;%1&quot; has several members, but no dynamic volumes.</source>
        <translation>集群“%1”的日志存储有多个成员，但没有动态卷。</translation>
    </message>
    <message>
        <source>Each member needs a volume of its own; without dynamic volumes the installer supports one member only.</source>
        <translation>每个成员需要自己的存储卷；没有动态卷时安装程序只支持一个成员。</translation>
    </message>
    <message>
        <source>Give logging storage of the kind &quot;dynamic&quot;.</source>
        <translation>为日志配置“dynamic”类型的存储。</translation>
    </message>
    <message>
        <source>The log store of cluster &quot;%1&quot; has a single member.</source>
        <translation>集群“%1”的日志存储只有一个成员。</translation>
    </message>
    <message>
        <source>When its host is lost, no log can be read or written, and with its volume all logs are gone.</source>
        <translation>其主机故障时，无法读写日志；存储卷丢失则全部日志丢失。</translation>
    </message>
    <message>
        <source>Run three Elasticsearch members.</source>
        <translation>运行三个 Elasticsearch 成员。</translation>
    </message>
    <message>
        <source>The log store of cluster &quot;%1&quot; has %n member(s), but only %2 host(s) for them.</source>
        <translation>集群“%1”的日志存储有 %n 个成员，但只有 %2 台主机可用。</translation>
    </message>
    <message>
        <source>Members that share a host fail together.</source>
        <translation>共用主机的成员会一同故障。</translation>
    </message>
    <message>
        <source>Add hosts with the logging role, or lower the number of members.</source>
        <translation>增加带日志角色的主机，或减少成员数。</translation>
    </message>
    <message>
        <source>The log store of cluster &quot;%1&quot; shall keep %2 copies of each shard besides the first, but has %n member(s).</source>
        <translation>集群“%1”的日志存储要求每个分片另有 %2 个副本，但只有 %n 个成员。</translation>
    </message>
    <message>
        <source>Copies of a shard lie on different members; those that find none stay unassigned, and the log store is never healthy.</source>
        <translation>分片的副本位于不同成员上；放不下的副本一直未分配，日志存储永远不健康。</translation>
    </message>
    <message>
        <source>Set fewer replica shards than members.</source>
        <translation>副本分片数应少于成员数。</translation>
    </message>
    <message>
        <source>The log store of cluster &quot;%1&quot; has two members.</source>
        <translation>集群“%1”的日志存储有两个成员。</translation>
    </message>
    <message>
        <source>A majority of two is two: losing either member stops the log store, so two are worse than one.</source>
        <translation>两者的多数派就是两个：任一成员故障日志存储即停止，因此两个还不如一个。</translation>
    </message>
    <message>
        <source>Raise to Three</source>
        <translation>提高到三个</translation>
    </message>
    <message>
        <source>The metrics store of cluster &quot;%1&quot; lies on file storage &quot;%2&quot;.</source>
        <translation>集群“%1”的监控存储位于文件存储“%2”。</translation>
    </message>
    <message>
        <source>Cassandra has been seen to damage its data on NFS and other shared file systems, and the installer refuses NFS.</source>
        <translation>Cassandra 在 NFS 和其他共享文件系统上出现过数据损坏，安装程序拒绝 NFS。</translation>
    </message>
    <message>
        <source>Cluster monitoring of &quot;%1&quot; keeps its history in pods.</source>
        <translation>集群“%1”的监控历史保存在 Pod 中。</translation>
    </message>
    <message>
        <source>Prometheus and Alertmanager have no persistent volumes by default: history and silences are gone when they move.</source>
        <translation>Prometheus 和 Alertmanager 默认没有持久卷：移动后历史和静默规则都会丢失。</translation>
    </message>
    <message>
        <source>Switch on persistent monitoring.</source>
        <translation>启用监控持久化。</translation>
    </message>
    <message>
        <source>Keep the History</source>
        <translation>保存历史</translation>
    </message>
    <message>
        <source>The metrics store of cluster &quot;%1&quot; has no storage.</source>
        <translation>集群“%1”的监控没有存储。</translation>
    </message>
    <message>
        <source>Samples lie in the pod and are gone as soon as it moves to another host.</source>
        <translation>样本保存在 Pod 中，Pod 移到其他主机时就会丢失。</translation>
    </message>
    <message>
        <source>Give metrics dynamic volumes or block storage.</source>
        <translation>为监控配置动态卷或块存储。</translation>
    </message>
    <message>
        <source>The metrics store of cluster &quot;%1&quot; has %n replica(s), but one volume claim for all of them.</source>
        <translation>集群“%1”的监控存储有 %n 个副本，却共用一个存储卷申领。</translation>
    </message>
    <message>
        <source>Each Cassandra replica needs a volume of its own; the installer refuses one claim for several.</source>
        <translation>每个 Cassandra 副本需要自己的存储卷；安装程序拒绝多个副本共用一个声明。</translation>
    </message>
    <message>
        <source>Leave the claim out, so that each replica gets its own, or run one replica.</source>
        <translation>不填写声明，使每个副本各有自己的存储卷，或只运行一个副本。</translation>
    </message>
    <message>
        <source>The metrics store of cluster &quot;%1&quot; has %n replica(s), but keeps each sample once.</source>
        <translation>集群“%1”的监控存储有 %n 个副本，但每个样本只保存一份。</translation>
    </message>
    <message>
        <source>With a replication factor of one, losing one replica loses its samples.</source>
        <translation>复制因子为 1 时，失去一个副本就失去其样本。</translation>
    </message>
    <message>
        <source>Set a replication factor of at least two.</source>
        <translation>把复制因子设为至少 2。</translation>
    </message>
    <message>
        <source>Keep Two Copies</source>
        <translation>保留两份</translation>
    </message>
    <message>
        <source>The metrics store of cluster &quot;%1&quot; has a single replica.</source>
        <translation>集群“%1”的监控存储只有一个副本。</translation>
    </message>
    <message>
        <source>When its host is lost, no metric can be read or written, and autoscaling stands still.</source>
        <translation>其主机故障时，无法读写监控指标，自动伸缩停止。</translation>
    </message>
    <message>
        <source>Run at least two Cassandra replicas, better three.</source>
        <translation>至少运行两个 Cassandra 副本，最好三个。</translation>
    </message>
    <message>
        <source>A master of cluster &quot;%1&quot; that also runs etcd has less than %2 cores.</source>
        <translation>集群“%1”有同时运行 etcd 的主节点少于 %2 核。</translation>
    </message>
    <message>
        <source>API and etcd starve each other: such a host is documented not to work.</source>
        <translation>API 与 etcd 会互相争抢资源：文档明确说明此类主机无法工作。</translation>
    </message>
    <message>
        <source>Give every master with etcd at least %2 cores.</source>
        <translation>为每个带 etcd 的主节点配置至少 %2 核。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has several masters, but no name with a load balancer or virtual IP in front of them.</source>
        <translation>集群“%1”有多个主节点，但前面没有带负载均衡器或虚拟 IP 的名称。</translation>
    </message>
    <message>
        <source>Nodes and users reach the API by one name; the installer refuses several masters without it, and with the name of one master the others are useless.</source>
        <translation>节点和用户通过同一名称访问 API；没有它安装程序拒绝多主节点，而用某个主节点的名称则其他主节点形同虚设。</translation>
    </message>
    <message>
        <source>Add an API endpoint with a load balancer.</source>
        <translation>添加带负载均衡器的 API 入口。</translation>
    </message>
    <message>
        <source>Add Load Balancers</source>
        <translation>添加负载均衡器</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has no master.</source>
        <translation>集群“%1”没有主节点。</translation>
    </message>
    <message>
        <source>Masters serve the API and run the controllers; nothing can be installed without one.</source>
        <translation>主节点提供 API 并运行控制器；没有主节点无法安装。</translation>
    </message>
    <message>
        <source>Add three masters.</source>
        <translation>添加三个主节点。</translation>
    </message>
    <message>
        <source>Add Masters</source>
        <translation>添加主节点</translation>
    </message>
    <message>
        <source>Not every master of cluster &quot;%1&quot; is also a node.</source>
        <translation>集群“%1”有主节点不是集群节点。</translation>
    </message>
    <message>
        <source>Masters need the pod network, and from release 3.10 on the API, the controllers and etcd themselves run as pods; the installation fails late.</source>
        <translation>主节点需要 Pod 网络，从 3.10 起 API、控制器和 etcd 自身也以 Pod 运行；否则安装会在后期失败。</translation>
    </message>
    <message>
        <source>Make every master a node as well.</source>
        <translation>让每个主节点同时成为集群节点。</translation>
    </message>
    <message>
        <source>Make Masters Nodes</source>
        <translation>把主节点设为集群节点</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has a certificate of its own for &quot;%2&quot;, which is also its internal API name.</source>
        <translation>集群“%1”为“%2”配置了自有证书，而它也是内部 API 名称。</translation>
    </message>
    <message>
        <source>Nodes and pods then meet a certificate that the cluster did not sign, and refuse it.</source>
        <translation>节点和 Pod 会遇到并非由集群签发的证书而拒绝连接。</translation>
    </message>
    <message>
        <source>Give the API different internal and public names.</source>
        <translation>为 API 使用不同的内部名称和公网名称。</translation>
    </message>
    <message>
        <source>The API and a router both need port %2 on a master of cluster &quot;%1&quot;.</source>
        <translation>集群“%1”的主节点上，API 和路由都需要端口 %2。</translation>
    </message>
    <message>
        <source>The router binds its ports on the host itself, so that one of the two does not start.</source>
        <translation>路由直接绑定主机端口，因此两者之一无法启动。</translation>
    </message>
    <message>
        <source>Serve the API on port 8443, or move the router to other nodes.</source>
        <translation>API 改用 8443 端口，或把路由移到其他节点。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has only one master.</source>
        <translation>集群“%1”只有一个主节点。</translation>
    </message>
    <message>
        <source>When it is lost, nobody can deploy, scale or log in until it is back, and failed pods are not replaced.</source>
        <translation>它故障期间无法部署、扩缩容或登录，故障的 Pod 也不会重建。</translation>
    </message>
    <message>
        <source>Use three masters.</source>
        <translation>使用三个主节点。</translation>
    </message>
    <message>
        <source>Add Missing Masters</source>
        <translation>补足主节点</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has more masters than help (%n).</source>
        <translation>集群“%1”的主节点过多（%n 个）。</translation>
    </message>
    <message>
        <source>The master after an odd number survives no further loss, and beyond five each only adds load on etcd.</source>
        <translation>奇数之后再加一个主节点不能多承受故障；超过五个只会增加 etcd 负载。</translation>
    </message>
    <message>
        <source>Use three or five masters.</source>
        <translation>使用三个或五个主节点。</translation>
    </message>
    <message>
        <source>A master of cluster &quot;%1&quot; has less than the required %2 cores and %3 of memory.</source>
        <translation>集群“%1”有主节点低于要求的 %2 核和 %3 内存。</translation>
    </message>
    <message>
        <source>The health checks of the installer refuse such a host, and the API becomes slow under load.</source>
        <translation>安装程序的健康检查会拒绝此类主机，高负载下 API 会变慢。</translation>
    </message>
    <message>
        <source>Give every master at least %2 cores and %3.</source>
        <translation>为每个主节点配置至少 %2 核和 %3 内存。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has two masters.</source>
        <translation>集群“%1”有两个主节点。</translation>
    </message>
    <message>
        <source>etcd usually stands with the masters, and two members lose the quorum when either fails: two masters are less available than one.</source>
        <translation>etcd 通常与主节点在一起，两个成员任一故障就失去多数派：两个主节点的可用性低于一个。</translation>
    </message>
    <message>
        <source>Not every master of cluster &quot;%1&quot; is schedulable.</source>
        <translation>集群“%1”有主节点不可调度。</translation>
    </message>
    <message>
        <source>From release 3.9 on the web console runs on the masters; the installer refuses masters that are not schedulable.</source>
        <translation>从 3.9 起 Web 控制台运行在主节点上；安装程序拒绝不可调度的主节点。</translation>
    </message>
    <message>
        <source>Make every master schedulable; the node selector keeps applications away from it.</source>
        <translation>把每个主节点设为可调度；节点选择器会使应用避开它。</translation>
    </message>
    <message>
        <source>Make Masters Schedulable</source>
        <translation>把主节点设为可调度</translation>
    </message>
    <message>
        <source>Address %2 of host &quot;%1&quot; lies in no network of data center &quot;%3&quot;.</source>
        <translation>主机“%1”的地址 %2 不属于数据中心“%3”的任何网络。</translation>
    </message>
    <message>
        <source>The host cannot reach its gateway with it, nor can others reach the host.</source>
        <translation>主机用该地址无法到达网关，其他主机也无法到达它。</translation>
    </message>
    <message>
        <source>Choose an address of one of the data center&apos;s networks, or add the network.</source>
        <translation>选择数据中心某个网络中的地址，或添加该网络。</translation>
    </message>
    <message>
        <source>A network of cluster &quot;%1&quot; overlaps with the Docker bridge %2 of its hosts: %3.</source>
        <translation>集群“%1”的网络与其主机的 Docker 网桥 %2 重叠：%3。</translation>
    </message>
    <message>
        <source>Docker routes its bridge network on every host; pods or services in it cannot be reached from there.</source>
        <translation>Docker 在每台主机上路由其网桥网络；其中的 Pod 或服务无法从主机访问。</translation>
    </message>
    <message>
        <source>Renumber the network, or move the bridge.</source>
        <translation>为该网络重新规划网段，或移动网桥。</translation>
    </message>
    <message>
        <source>Renumber</source>
        <translation>重新规划网段</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has %n node(s), more than four fifths of the %2 that its pod network has room for.</source>
        <translation>集群“%1”有 %n 个节点，超过 Pod 网络可容纳的 %2 个的五分之四。</translation>
    </message>
    <message>
        <source>The pod network cannot be changed after the installation, and there is little left to grow into.</source>
        <translation>Pod 网络安装后不能更改，可扩展的余地已很小。</translation>
    </message>
    <message>
        <source>Choose a larger pod network or shorter host subnets.</source>
        <translation>选择更大的 Pod 网络，或更短的主机子网位数。</translation>
    </message>
    <message>
        <source>Host subnets of %2 bits do not fit into the pod network %3 of cluster &quot;%1&quot;.</source>
        <translation>%2 位的主机子网放不进集群“%1”的 Pod 网络 %3。</translation>
    </message>
    <message>
        <source>Not even one node would get a part of the pod network.</source>
        <translation>连一个节点都分不到 Pod 网络。</translation>
    </message>
    <message>
        <source>Network %1 of &quot;%2&quot; does not begin at a network address; it should read %3.</source>
        <translation>“%2”的网络 %1 不是从网络地址开始；应为 %3。</translation>
    </message>
    <message>
        <source>Programs read such a text differently: some refuse it, some take the network around the address.</source>
        <translation>各程序对这种写法理解不同：有的拒绝，有的取该地址所在的网络。</translation>
    </message>
    <message>
        <source>Write the network&apos;s first address.</source>
        <translation>请写网络的首地址。</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Networks of cluster &quot;%1&quot; overlap: %2.</source>
        <translation>集群“%1”的网络重叠：%2。</translation>
    </message>
    <message>
        <source>Each host has one route for an address: what lies in both networks is unreachable in one of them. Pod and service networks cannot be changed after the installation.</source>
        <translation>主机对一个地址只有一条路由：同时位于两个网络的地址在其中之一无法访问。Pod 网络和服务网络安装后不能更改。</translation>
    </message>
    <message>
        <source>Renumber one of the networks.</source>
        <translation>为其中一个网络重新规划网段。</translation>
    </message>
    <message>
        <source>Each node of cluster &quot;%1&quot; has %2 pod addresses, but may run %n pod(s).</source>
        <translation>集群“%1”每个节点有 %2 个 Pod 地址，但可运行 %n 个 Pod。</translation>
    </message>
    <message>
        <source>Pods beyond the last address cannot start.</source>
        <translation>超出最后一个地址的 Pod 无法启动。</translation>
    </message>
    <message>
        <source>Choose longer host subnets, or allow fewer pods per node.</source>
        <translation>增加主机子网位数，或减少每节点 Pod 数。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has %n node(s), but its pod network has room for %2.</source>
        <translation>集群“%1”有 %n 个节点，但 Pod 网络只能容纳 %2 个。</translation>
    </message>
    <message>
        <source>Each node gets its own part of the pod network; nodes beyond the last part never become ready, and the network cannot be changed later.</source>
        <translation>每个节点分得 Pod 网络的一部分；超出的节点永远不会就绪，且网络以后不能更改。</translation>
    </message>
    <message>
        <source>The registry of cluster &quot;%1&quot; keeps its images on NFS storage &quot;%2&quot;.</source>
        <translation>集群“%1”的镜像仓库把镜像保存在 NFS 存储“%2”。</translation>
    </message>
    <message>
        <source>NFS is not recommended for the registry: several replicas have lost and damaged images on it.</source>
        <translation>不建议镜像仓库使用 NFS：多副本在其上出现过镜像丢失和损坏。</translation>
    </message>
    <message>
        <source>Use an object store.</source>
        <translation>使用对象存储。</translation>
    </message>
    <message>
        <source>The registry of cluster &quot;%1&quot; has no storage.</source>
        <translation>集群“%1”的镜像仓库没有存储。</translation>
    </message>
    <message>
        <source>Images then lie in the pod and are gone as soon as it moves to another host.</source>
        <translation>镜像保存在 Pod 中，Pod 移到其他主机时就会丢失。</translation>
    </message>
    <message>
        <source>Give the registry an object store or other persistent storage.</source>
        <translation>为镜像仓库配置对象存储或其他持久存储。</translation>
    </message>
    <message>
        <source>The registry of cluster &quot;%1&quot; has %n replica(s), but its storage can be written by one host only.</source>
        <translation>集群“%1”的镜像仓库有 %n 个副本，但其存储只能由一台主机写入。</translation>
    </message>
    <message>
        <source>Replicas that do not see the same images answer differently from request to request, or do not start at all.</source>
        <translation>看不到相同镜像的副本每次应答不一致，或根本无法启动。</translation>
    </message>
    <message>
        <source>Use an object store or a shared file system, or run one replica.</source>
        <translation>使用对象存储或共享文件系统，或只运行一个副本。</translation>
    </message>
    <message>
        <source>Object store &quot;%1&quot; of the registry lacks its provider, bucket or region.</source>
        <translation>镜像仓库的对象存储“%1”缺少提供方、存储桶或区域。</translation>
    </message>
    <message>
        <source>The installer refuses an S3 registry without bucket and region.</source>
        <translation>安装程序拒绝没有存储桶和区域的 S3 镜像仓库。</translation>
    </message>
    <message>
        <source>State the provider, the bucket and the region of the object store.</source>
        <translation>说明对象存储的提供方、存储桶和区域。</translation>
    </message>
    <message>
        <source>The integrated registry of cluster &quot;%1&quot; has a single replica.</source>
        <translation>集群“%1”的集成镜像仓库只有一个副本。</translation>
    </message>
    <message>
        <source>When its host is lost, no image can be pushed or pulled, and pods that move cannot start; since release 3.10 one replica is the default.</source>
        <translation>其主机故障时，无法推送或拉取镜像，移动的 Pod 无法启动；从 3.10 起默认只有一个副本。</translation>
    </message>
    <message>
        <source>Run at least two replicas on storage that they can share, such as an object store.</source>
        <translation>在可共享的存储（例如对象存储）上至少运行两个副本。</translation>
    </message>
    <message>
        <source>Raise Replicas</source>
        <translation>提高副本数</translation>
    </message>
    <message>
        <source>The registry of cluster &quot;%1&quot; names dynamic storage &quot;%2&quot;, which the installer never mounts.</source>
        <translation>集群“%1”的镜像仓库使用动态存储“%2”，安装程序不会挂载它。</translation>
    </message>
    <message>
        <source>The installer makes the claim, but its registry role does not mount it for this kind: the images stay in the pod.</source>
        <translation>安装程序会创建声明，但其镜像仓库角色不挂载此类存储：镜像仍留在 Pod 中。</translation>
    </message>
    <message>
        <source>Use an object store, GlusterFS or a volume of the virtualisation platform.</source>
        <translation>使用对象存储、GlusterFS 或虚拟化平台的卷。</translation>
    </message>
    <message>
        <source>The waiver of &quot;%1&quot; ended on %2 (%3).</source>
        <translation>对“%1”的豁免已于 %2 到期（%3）。</translation>
    </message>
    <message>
        <source>The finding was accepted for a limited time only and counts again.</source>
        <translation>该检查结果只在限定时间内被接受，现在重新计数。</translation>
    </message>
    <message>
        <source>Repair what was accepted, or decide anew.</source>
        <translation>修复已接受的问题，或重新决定。</translation>
    </message>
    <message>
        <source>Remove Waiver</source>
        <translation>删除豁免</translation>
    </message>
    <message>
        <source>The waiver of &quot;%1&quot; accepts nothing that is found any more (%2).</source>
        <translation>对“%1”的豁免已没有对应的检查结果（%2）。</translation>
    </message>
    <message>
        <source>A waiver that is left behind would silently accept the same finding when it comes back.</source>
        <translation>遗留的豁免会在同样问题再次出现时悄悄放行。</translation>
    </message>
    <message>
        <source>Remove the waiver.</source>
        <translation>删除该豁免。</translation>
    </message>
    <message>
        <source>Endpoint &quot;%1&quot; sends traffic to &quot;%2&quot;, where no router runs.</source>
        <translation>入口“%1”把流量发往没有运行路由的“%2”。</translation>
    </message>
    <message>
        <source>The balancer counts the host as a member, and every request that it sends there is lost.</source>
        <translation>负载均衡器把该主机算作成员，发往那里的每个请求都会丢失。</translation>
    </message>
    <message>
        <source>Make the router hosts the members of the endpoint, or leave the members out.</source>
        <translation>把路由主机设为入口的成员，或不填写成员。</translation>
    </message>
    <message>
        <source>Use All Routers</source>
        <translation>使用全部路由</translation>
    </message>
    <message>
        <source>Port %2 of host &quot;%1&quot; is taken twice: by the load balancer and by a router or the API.</source>
        <translation>主机“%1”的端口 %2 被占用两次：负载均衡器以及路由或 API。</translation>
    </message>
    <message>
        <source>Only one process can listen on a port of a host; the second one does not start.</source>
        <translation>主机的一个端口只能由一个进程监听；后启动的会失败。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; runs a single router.</source>
        <translation>集群“%1”只运行一个路由。</translation>
    </message>
    <message>
        <source>All application traffic enters through the routers; when the only one is lost, every application is unreachable.</source>
        <translation>所有应用流量都经过路由；唯一的路由故障时，所有应用都无法访问。</translation>
    </message>
    <message>
        <source>Run at least two routers on hosts in different failure domains.</source>
        <translation>在不同故障域的主机上至少运行两个路由。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; asks for %n router(s), but has only %2 host(s) for them.</source>
        <translation>集群“%1”要求 %n 个路由，但只有 %2 台路由主机。</translation>
    </message>
    <message>
        <source>A router takes ports 80 and 443 of its host, so each host carries one; the others stay pending for ever.</source>
        <translation>路由占用主机的 80 和 443 端口，因此每台主机只能运行一个；多余的会一直 Pending。</translation>
    </message>
    <message>
        <source>Lower the replicas to the number of router hosts, or add router hosts.</source>
        <translation>把副本数降到路由主机的数量，或增加路由主机。</translation>
    </message>
    <message>
        <source>Lower Replicas</source>
        <translation>降低副本数</translation>
    </message>
    <message>
        <source>Infrastructure services share hosts with the masters of cluster &quot;%1&quot;.</source>
        <translation>基础架构服务与集群“%1”的主节点共用主机。</translation>
    </message>
    <message>
        <source>Routers, the registry and log storage take memory and disk bandwidth from API and etcd; that is fine where nothing depends on it.</source>
        <translation>路由、镜像仓库和日志存储会争抢 API 和 etcd 的内存与磁盘带宽；在不重要的环境中可以接受。</translation>
    </message>
    <message>
        <source>Use separate infrastructure nodes in production.</source>
        <translation>生产环境使用独立的基础架构节点。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds all hosts with the same role (%2).</source>
        <translation>“%1”承载了同一角色（%2）的全部主机。</translation>
    </message>
    <message>
        <source>One failure takes them all at once, so their number is of no use.</source>
        <translation>一次故障就会全部失去，数量再多也没有用。</translation>
    </message>
    <message>
        <source>Spread them over several racks, hypervisors or zones.</source>
        <translation>把它们分散到多个机柜、虚拟化主机或可用区。</translation>
    </message>
    <message>
        <source>Spread over Failure Domains</source>
        <translation>分散到各故障域</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds several hosts with the same role (%2), although &quot;%3&quot; holds none of them.</source>
        <translation>“%1”承载了同一角色（%2）的多台主机，而“%3”一台也没有。</translation>
    </message>
    <message>
        <source>Hosts in one rack, on one hypervisor or in one zone fail together.</source>
        <translation>同一机柜、同一虚拟化主机或同一可用区的主机会一同故障。</translation>
    </message>
    <message>
        <source>Move one of them to &quot;%3&quot;.</source>
        <translation>把其中一台移到“%3”。</translation>
    </message>
    <message>
        <source>API name &quot;%2&quot; of cluster &quot;%1&quot; is an address.</source>
        <translation>集群“%1”的 API 名称“%2”是 IP 地址。</translation>
    </message>
    <message>
        <source>Certificates, kubeconfig files and every node then hold the address: moving the API to another one means to issue and install them all anew.</source>
        <translation>证书、kubeconfig 文件和每个节点都会写入该地址：更换 API 地址意味着全部重新签发和安装。</translation>
    </message>
    <message>
        <source>Give the API a host name.</source>
        <translation>为 API 指定主机名。</translation>
    </message>
    <message>
        <source>Clients of cluster &quot;%1&quot; are sent to another site by a change of DNS records, but may remember %2 for %3 s.</source>
        <translation>集群“%1”靠修改 DNS 记录把客户端切换到另一数据中心，但客户端可能把 %2 缓存 %3 秒。</translation>
    </message>
    <message>
        <source>Until the record has expired, they go on asking the site that is lost.</source>
        <translation>记录过期之前，客户端会继续访问已失效的数据中心。</translation>
    </message>
    <message>
        <source>Let the records of the API names and the wildcard live for 300 s at most.</source>
        <translation>使 API 名称和泛域名的记录生存时间（TTL）不超过 300 秒。</translation>
    </message>
    <message>
        <source>Shorten the Lifetimes</source>
        <translation>缩短生存时间</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; relies on a public name service: &quot;%2&quot;.</source>
        <translation>集群“%1”依赖公共域名服务：“%2”。</translation>
    </message>
    <message>
        <source>Names below xip.io and nip.io are resolved by somebody else&apos;s servers on the internet: when these fail, or lie, so does every login and application.</source>
        <translation>xip.io 和 nip.io 下的名称由互联网上他人的服务器解析：它们故障或作假时，所有登录和应用都会受影响。</translation>
    </message>
    <message>
        <source>Use names of a zone of your own.</source>
        <translation>使用自有区域中的名称。</translation>
    </message>
    <message>
        <source>Clusters &quot;%1&quot; and &quot;%2&quot; both use the name &quot;%3&quot;.</source>
        <translation>集群“%1”和“%2”都使用名称“%3”。</translation>
    </message>
    <message>
        <source>A name leads to one place: clients of one cluster reach the other, with the wrong certificates, and nobody can tell which.</source>
        <translation>一个名称只指向一处：一个集群的客户端会访问到另一个集群，证书不符，且无法分辨。</translation>
    </message>
    <message>
        <source>Give each cluster its own API names and apps domain.</source>
        <translation>为每个集群使用各自的 API 名称和应用域名。</translation>
    </message>
    <message>
        <source>The balancer ends TLS for API endpoint &quot;%1&quot; of cluster &quot;%2&quot;.</source>
        <translation>集群“%2”的 API 入口“%1”由负载均衡器终止 TLS。</translation>
    </message>
    <message>
        <source>Clients prove who they are with certificates to the API itself, and &quot;oc exec&quot; needs a connection that is passed through; both fail at a balancer that reads HTTP.</source>
        <translation>客户端用证书直接向 API 证明身份，“oc exec”也需要透传的连接；解析 HTTP 的负载均衡器会使两者都失败。</translation>
    </message>
    <message>
        <source>Pass TLS through to the masters.</source>
        <translation>把 TLS 透传给主节点。</translation>
    </message>
    <message>
        <source>Pass TLS Through</source>
        <translation>透传 TLS</translation>
    </message>
    <message>
        <source>The hosts of load balancer &quot;%1&quot; stand in different networks (%2, %3).</source>
        <translation>负载均衡器“%1”的主机位于不同网络（%2、%3）。</translation>
    </message>
    <message>
        <source>No virtual IP can ever move between them: clients have to be told of each host by its own address.</source>
        <translation>虚拟 IP 永远无法在它们之间漂移：只能把每台主机各自的地址告诉客户端。</translation>
    </message>
    <message>
        <source>Place the hosts in one network, so that a virtual IP can be added.</source>
        <translation>把主机放在同一网络，以便增加虚拟 IP。</translation>
    </message>
    <message>
        <source>IP failover of cluster &quot;%1&quot; has %2 virtual IPs, but VRRP has ids for %3 only.</source>
        <translation>集群“%1”的 IP 故障转移有 %2 个虚拟 IP，但 VRRP 只有 %3 个 ID。</translation>
    </message>
    <message>
        <source>A VRRP id is one octet, and each virtual IP takes one in the whole cluster.</source>
        <translation>VRRP ID 只有一个字节，在整个集群中每个虚拟 IP 占用一个。</translation>
    </message>
    <message>
        <source>Use fewer virtual IPs, or join ranges of them in groups.</source>
        <translation>减少虚拟 IP，或把地址范围合并成组。</translation>
    </message>
    <message>
        <source>IP failover of cluster &quot;%1&quot; moves virtual IPs by VRRP, which the network of cloud site &quot;%2&quot; does not carry.</source>
        <translation>集群“%1”的 IP 故障转移依靠 VRRP 漂移虚拟 IP，而公有云数据中心“%2”的网络不支持 VRRP。</translation>
    </message>
    <message>
        <source>Public clouds deliver no multicast and ignore gratuitous ARP: the address stays where the cloud put it, and nobody takes over.</source>
        <translation>公有云不转发组播，也忽略免费 ARP：地址停留在云分配的位置，无人接管。</translation>
    </message>
    <message>
        <source>Leave IP failover out and use the load balancer of the cloud.</source>
        <translation>不使用 IP 故障转移，改用云提供的负载均衡器。</translation>
    </message>
    <message>
        <source>IP failover of cluster &quot;%1&quot; has %2 replicas, but %3 hosts match its selector.</source>
        <translation>集群“%1”的 IP 故障转移有 %2 个副本，但有 %3 台主机匹配其选择器。</translation>
    </message>
    <message>
        <source>With fewer pods than hosts a virtual IP may land where no router runs; with more the rest stays pending and no address is announced for it.</source>
        <translation>Pod 少于主机时，虚拟 IP 可能落在没有运行路由的主机上；多于主机时，多出的 Pod 一直处于 Pending 状态，不会通告地址。</translation>
    </message>
    <message>
        <source>Run as many IP failover pods as there are router hosts.</source>
        <translation>使 IP 故障转移的 Pod 数与路由主机数相同。</translation>
    </message>
    <message>
        <source>Match Replicas to Hosts</source>
        <translation>使副本数与主机数一致</translation>
    </message>
    <message>
        <source>The balancer closes silent connections of API endpoint &quot;%1&quot; after %2 s; %3 s are needed.</source>
        <translation>负载均衡器在 %2 秒后关闭 API 入口“%1”的空闲连接；需要 %3 秒。</translation>
    </message>
    <message>
        <source>&quot;oc logs -f&quot;, &quot;oc rsh&quot; and watches stay silent for minutes; a balancer that closes them makes the tools fail and controllers list everything again.</source>
        <translation>“oc logs -f”、“oc rsh”和 watch 可能数分钟没有数据；负载均衡器关闭它们会使工具报错、控制器重新列举全部对象。</translation>
    </message>
    <message>
        <source>Raise the idle timeout.</source>
        <translation>提高空闲超时。</translation>
    </message>
    <message>
        <source>Raise the Timeout</source>
        <translation>提高超时</translation>
    </message>
    <message>
        <source>Load balancer &quot;%1&quot; moves virtual IPs by VRRP, which the network of cloud site &quot;%2&quot; does not carry.</source>
        <translation>负载均衡器“%1”依靠 VRRP 漂移虚拟 IP，而公有云数据中心“%2”的网络不支持 VRRP。</translation>
    </message>
    <message>
        <source>Use the load balancer of the cloud.</source>
        <translation>使用云提供的负载均衡器。</translation>
    </message>
    <message>
        <source>Use the Balancer of the Cloud</source>
        <translation>改用云负载均衡器</translation>
    </message>
    <message>
        <source>The balancer does not check the members of endpoint &quot;%1&quot;.</source>
        <translation>负载均衡器不检查入口“%1”的成员。</translation>
    </message>
    <message>
        <source>It goes on sending connections to a member that is lost.</source>
        <translation>它会继续把连接发给已经失效的成员。</translation>
    </message>
    <message>
        <source>Check the members: each service has a health page.</source>
        <translation>检查成员：每个服务都有健康检查页面。</translation>
    </message>
    <message>
        <source>Check the Members</source>
        <translation>检查成员</translation>
    </message>
    <message>
        <source>All hosts of load balancer &quot;%1&quot; stand in &quot;%2&quot;.</source>
        <translation>负载均衡器“%1”的所有主机都位于“%2”。</translation>
    </message>
    <message>
        <source>When that rack or hypervisor is lost, the virtual IPs have no host left to move to.</source>
        <translation>该机柜或虚拟化主机故障时，虚拟 IP 没有主机可以漂移。</translation>
    </message>
    <message>
        <source>Move one of the balancer hosts to another rack and another hypervisor.</source>
        <translation>把其中一台负载均衡主机移到另一机柜和另一虚拟化主机。</translation>
    </message>
    <message>
        <source>The balancer checks the routers behind endpoint &quot;%1&quot; by TCP only.</source>
        <translation>负载均衡器仅用 TCP 检查入口“%1”后面的路由。</translation>
    </message>
    <message>
        <source>A router whose reload failed, or that is being stopped, still accepts connections; its health page says so before requests are lost.</source>
        <translation>重新加载失败或正在停止的路由仍接受连接；健康检查页面能在请求丢失之前反映出来。</translation>
    </message>
    <message>
        <source>Ask each router for /healthz on port 1936.</source>
        <translation>对每个路由访问 1936 端口的 /healthz。</translation>
    </message>
    <message>
        <source>Ask the Health Page</source>
        <translation>改查健康检查页面</translation>
    </message>
    <message>
        <source>Endpoint &quot;%1&quot; is balanced by source address, although all its clients come from one.</source>
        <translation>入口“%1”按源地址分配，而其所有客户端来自同一地址。</translation>
    </message>
    <message>
        <source>The balancer sees a single client and sends all connections to one member; the others stand idle.</source>
        <translation>负载均衡器只看到一个客户端，把所有连接发给一个成员，其余成员闲置。</translation>
    </message>
    <message>
        <source>Balance by the fewest connections, or keep the addresses of the clients.</source>
        <translation>改为最少连接算法，或保留客户端地址。</translation>
    </message>
    <message>
        <source>Balance by Fewest Connections</source>
        <translation>改用最少连接</translation>
    </message>
    <message>
        <source>The hosts of load balancer &quot;%1&quot; stand in different networks (%2, %3), so its virtual IPs cannot move between them.</source>
        <translation>负载均衡器“%1”的主机位于不同网络（%2、%3），虚拟 IP 无法在它们之间漂移。</translation>
    </message>
    <message>
        <source>An address moves by being announced on the local network; a host in another network can neither hear its partner nor use the address.</source>
        <translation>地址靠在本地网络中通告来漂移；其他网络中的主机既收不到对方的通告，也无法使用该地址。</translation>
    </message>
    <message>
        <source>Place the hosts in one network, or use a balancer for each network and a global one in front.</source>
        <translation>把主机放在同一网络，或每个网络各用一个负载均衡器并在前面加全局负载均衡。</translation>
    </message>
    <message>
        <source>VRRP ids of &quot;%1&quot; leave the range from 1 to 255: %2.</source>
        <translation>“%1”的 VRRP ID 超出 1 到 255 的范围：%2。</translation>
    </message>
    <message>
        <source>A VRRP id is one octet, and each virtual IP takes one; keepalived refuses any other, and no address moves.</source>
        <translation>VRRP ID 只有一个字节，每个虚拟 IP 占用一个；超出范围时 keepalived 拒绝启动，地址无法漂移。</translation>
    </message>
    <message>
        <source>Choose a first id from 1 on that leaves one id for each virtual IP up to 255.</source>
        <translation>从 1 起选择首个 ID，使每个虚拟 IP 的 ID 都不超过 255。</translation>
    </message>
    <message>
        <source>Choose Free VRRP Ids</source>
        <translation>选用空闲的 VRRP ID</translation>
    </message>
    <message>
        <source>VRRP ids of &quot;%1&quot; and &quot;%2&quot; meet on one network: %3.</source>
        <translation>“%1”和“%2”的 VRRP ID 在同一网络中冲突：%3。</translation>
    </message>
    <message>
        <source>Hosts that share a VRRP id believe that they share an address: they take it from each other, and both services flap.</source>
        <translation>使用同一 VRRP ID 的主机会认为共用一个地址，互相争夺，两个服务都会反复中断。</translation>
    </message>
    <message>
        <source>Give one of them ids that nobody else has on the network, leaving one id for each virtual IP.</source>
        <translation>为其中一方改用该网络中无人使用的 ID，并为每个虚拟 IP 各留一个。</translation>
    </message>
    <message>
        <source>Packets of the pod network of cluster &quot;%1&quot; (MTU %2) do not fit into network &quot;%3&quot;, which is an overlay itself.</source>
        <translation>集群“%1”的 Pod 网络报文（MTU %2）放不进本身就是叠加网络的“%3”。</translation>
    </message>
    <message>
        <source>The network below needs room for its own header: large packets are split or dropped, and connections hang while small ones work.</source>
        <translation>底层网络需要留出自身的报头空间：大报文会被分片或丢弃，连接挂起，而小报文正常。</translation>
    </message>
    <message>
        <source>Set the MTU of the pod network to at least 50 bytes less than the interfaces of the hosts have.</source>
        <translation>把 Pod 网络的 MTU 设为至少比主机网卡小 50 字节。</translation>
    </message>
    <message>
        <source>Lower the MTU</source>
        <translation>降低 MTU</translation>
    </message>
    <message>
        <source>The pod network of cluster &quot;%1&quot; and network &quot;%2&quot; below it both use UDP port %3.</source>
        <translation>集群“%1”的 Pod 网络与其底层网络“%2”都使用 UDP 端口 %3。</translation>
    </message>
    <message>
        <source>The hypervisors take the packets of the pod network for their own and drop them: NSX and ESXi do so with VXLAN on its registered port.</source>
        <translation>虚拟化主机会把 Pod 网络的报文当作自己的而丢弃：NSX 和 ESXi 对注册端口上的 VXLAN 就是如此。</translation>
    </message>
    <message>
        <source>Move the pod network to another UDP port, such as 4889.</source>
        <translation>为 Pod 网络改用其他 UDP 端口，例如 4889。</translation>
    </message>
    <message>
        <source>Move the Port</source>
        <translation>更换端口</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; is to use network plug-in &quot;%2&quot;, but OpenShift SDN is not switched off.</source>
        <translation>集群“%1”要使用网络插件“%2”，但未关闭 OpenShift SDN。</translation>
    </message>
    <message>
        <source>The installer takes OpenShift SDN for on unless told otherwise, counts two plug-ins and refuses.</source>
        <translation>未说明时安装程序视 OpenShift SDN 为启用，计为两个插件而拒绝。</translation>
    </message>
    <message>
        <source>Switch OpenShift SDN off, or leave the third-party plug-in out.</source>
        <translation>关闭 OpenShift SDN，或不使用第三方插件。</translation>
    </message>
    <message>
        <source>Switch OpenShift SDN Off</source>
        <translation>关闭 OpenShift SDN</translation>
    </message>
    <message>
        <source>Clusters &quot;%1&quot; and &quot;%2&quot; are joined by routing, but their pod and service networks overlap: %3.</source>
        <translation>集群“%1”和“%2”之间有路由，但 Pod 网络和服务网络重叠：%3。</translation>
    </message>
    <message>
        <source>Where an address exists on both sides, each side reaches its own only; answers go astray.</source>
        <translation>两边都有的地址，各自只能访问本地的一个，应答会丢失。</translation>
    </message>
    <message>
        <source>Renumber one of the clusters before it is installed, or keep pod and service networks out of the routing between the sites.</source>
        <translation>在安装前为其中一个集群重新规划网段，或不在数据中心之间路由 Pod 网络和服务网络。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; names several third-party network plug-ins: %2.</source>
        <translation>集群“%1”指定了多个第三方网络插件：%2。</translation>
    </message>
    <message>
        <source>Exactly one product can make the pod network; the installer refuses more.</source>
        <translation>只能由一个产品提供 Pod 网络；安装程序拒绝多个。</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>只保留一个。</translation>
    </message>
    <message>
        <source>Host &quot;%1&quot; gives the same devices to GlusterFS storages &quot;%2&quot; and &quot;%3&quot;.</source>
        <translation>主机“%1”把相同的设备同时给了 GlusterFS 存储“%2”和“%3”。</translation>
    </message>
    <message>
        <source>A device belongs to one GlusterFS cluster: the second one finds it taken, and the installation stops.</source>
        <translation>一个设备只能属于一个 GlusterFS 集群：第二个集群发现设备已被占用，安装随之停止。</translation>
    </message>
    <message>
        <source>Let other hosts provide one of the two.</source>
        <translation>由其他主机提供其中一个。</translation>
    </message>
    <message>
        <source>Several hosts of GlusterFS storage &quot;%1&quot; stand in &quot;%2&quot;.</source>
        <translation>GlusterFS 存储“%1”的多台主机位于“%2”。</translation>
    </message>
    <message>
        <source>Copies of a volume then fail together with the rack, and a volume that lost two of three copies stops.</source>
        <translation>卷的多份副本会随机柜一起失效，三份中失去两份的卷将停止服务。</translation>
    </message>
    <message>
        <source>Spread the hosts over as many racks as there are copies: three.</source>
        <translation>把主机分布到与副本数相同的机柜：三个。</translation>
    </message>
    <message>
        <source>All hosts of GlusterFS storage &quot;%1&quot; are in one zone.</source>
        <translation>GlusterFS 存储“%1”的所有主机都在同一区域（zone）。</translation>
    </message>
    <message>
        <source>GlusterFS puts copies into different zones; in a single one it can only guess, and may place all of them behind one switch.</source>
        <translation>GlusterFS 把副本放在不同区域；只有一个区域时只能随意放置，可能都落在同一台交换机后面。</translation>
    </message>
    <message>
        <source>State the racks of the hosts, from which the zones follow.</source>
        <translation>填写主机的机柜，区域由机柜得出。</translation>
    </message>
    <message>
        <source>GlusterFS storage &quot;%1&quot; has %n host(s); three are needed.</source>
        <translation>GlusterFS 存储“%1”有 %n 台主机；需要三台。</translation>
    </message>
    <message>
        <source>Each volume is kept three times, on three hosts; the installer refuses fewer.</source>
        <translation>每个卷在三台主机上保存三份；安装程序拒绝更少的主机。</translation>
    </message>
    <message>
        <source>Let three hosts or more provide it.</source>
        <translation>由三台或更多主机提供。</translation>
    </message>
    <message>
        <source>NFS storage &quot;%1&quot; is provided by %n host(s), but the installer accepts one only.</source>
        <translation>NFS 存储“%1”由 %n 台主机提供，但安装程序只接受一台。</translation>
    </message>
    <message>
        <source>Nothing keeps two NFS servers alike; the installer refuses a second host of the group.</source>
        <translation>没有机制使两台 NFS 服务器保持一致；安装程序拒绝组中的第二台主机。</translation>
    </message>
    <message>
        <source>Use one server that is highly available by itself, or storage of another kind.</source>
        <translation>使用自身高可用的服务器，或其他类型的存储。</translation>
    </message>
    <message>
        <source>Production cluster &quot;%1&quot; keeps data on NFS storage &quot;%2&quot;.</source>
        <translation>生产集群“%1”把数据放在 NFS 存储“%2”上。</translation>
    </message>
    <message>
        <source>One NFS server is a single point of failure, and databases, search indexes and the registry can lose data on it.</source>
        <translation>单台 NFS 服务器是单点故障，数据库、搜索索引和镜像仓库都可能在其上丢失数据。</translation>
    </message>
    <message>
        <source>Use an object store for images and block storage or GlusterFS for volumes.</source>
        <translation>镜像使用对象存储，卷使用块存储或 GlusterFS。</translation>
    </message>
    <message>
        <source>Host &quot;%2&quot; of GlusterFS storage &quot;%1&quot; names no device.</source>
        <translation>GlusterFS 存储“%1”的主机“%2”没有指定设备。</translation>
    </message>
    <message>
        <source>GlusterFS takes over whole bare disks; without one the host stores nothing, and the installer refuses it.</source>
        <translation>GlusterFS 接管整块裸盘；没有裸盘的主机无法存储，安装程序会拒绝。</translation>
    </message>
    <message>
        <source>Name the disks that GlusterFS may take over.</source>
        <translation>指定 GlusterFS 可以接管的磁盘。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; expects volumes on demand from &quot;%2&quot;, but nothing makes them.</source>
        <translation>集群“%1”需要“%2”按需供给卷，但没有任何机制创建它们。</translation>
    </message>
    <message>
        <source>Claims stay pending and the pods with them; the installer refuses the inventory.</source>
        <translation>存储卷申领和 Pod 会一直处于 Pending 状态；安装程序会拒绝该清单。</translation>
    </message>
    <message>
        <source>Allow dynamic provisioning.</source>
        <translation>允许动态供给。</translation>
    </message>
    <message>
        <source>Allow Dynamic Provisioning</source>
        <translation>允许动态供给</translation>
    </message>
    <message>
        <source>Host &quot;%1&quot; is to carry GlusterFS storages &quot;%2&quot; and &quot;%3&quot; on one device.</source>
        <translation>主机“%1”要用一个设备承载 GlusterFS 存储“%2”和“%3”。</translation>
    </message>
    <message>
        <source>Two GlusterFS clusters need two devices at least.</source>
        <translation>两个 GlusterFS 集群至少需要两个设备。</translation>
    </message>
    <message>
        <source>Add a device, or let other hosts provide one of the two.</source>
        <translation>增加设备，或由其他主机提供其中一个。</translation>
    </message>
    <message>
        <source>Maintenance of the platform of cluster &quot;%1&quot; ended on %2.</source>
        <translation>集群“%1”所用平台的维护已于 %2 结束。</translation>
    </message>
    <message>
        <source>Repairs of security holes come with an extended contract only, or not at all.</source>
        <translation>安全漏洞的修复只随扩展合同提供，或不再提供。</translation>
    </message>
    <message>
        <source>Plan the move to a release that is maintained.</source>
        <translation>规划迁移到仍在维护的版本。</translation>
    </message>
    <message>
        <source>Release &quot;%2&quot; of cluster &quot;%1&quot; is not one that can be installed (%3).</source>
        <translation>集群“%1”的版本“%2”不在可安装的版本之列（%3）。</translation>
    </message>
    <message>
        <source>Variables, playbooks and limits differ by release; there was no 3.8 to install, and of others nothing is known here.</source>
        <translation>变量、剧本和限制因版本而异；3.8 没有发布安装版，其他版本在此无从得知。</translation>
    </message>
    <message>
        <source>Choose one of the releases.</source>
        <translation>选择其中一个版本。</translation>
    </message>
    <message>
        <source>Choose the Newest Release</source>
        <translation>选用最新版本</translation>
    </message>
    <message>
        <source>Masters</source>
        <translation>主节点</translation>
    </message>
    <message>
        <source>etcd</source>
        <translation>etcd</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>部署位置</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>基础架构</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Routers</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>镜像仓库</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>监控指标</translation>
    </message>
    <message>
        <source>Load balancing</source>
        <translation>负载均衡</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>运维</translation>
    </message>
    <message>
        <source>Data centers</source>
        <translation>数据中心</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>评审</translation>
    </message>
    <message>
        <source>The log store of cluster &quot;%1&quot; lies on NFS storage &quot;%2&quot;, which is allowed only because unsupported configurations are.</source>
        <translation>集群“%1”的日志存储位于 NFS 存储“%2”，只因允许不受支持的配置才被接受。</translation>
    </message>
    <message>
        <source>Elasticsearch damages its index on NFS; the installer has merely been told to look away.</source>
        <translation>Elasticsearch 的索引会在 NFS 上损坏；安装程序只是被要求忽略。</translation>
    </message>
    <message>
        <source>Hosts of cluster &quot;%1&quot; ask the proxy for what stands inside: %2.</source>
        <translation>集群“%1”的主机会通过代理访问内部地址：%2。</translation>
    </message>
    <message>
        <source>The proxy does not know the cluster: masters, registry and pods cannot reach one another through it.</source>
        <translation>代理不认识集群内部：主节点、镜像仓库和 Pod 无法通过它互访。</translation>
    </message>
    <message>
        <source>Let the pod and service networks, &quot;.svc&quot;, &quot;.cluster.local&quot; and the names of the virtual IPs be reached directly.</source>
        <translation>使 Pod 网络、服务网络、“.svc”、“.cluster.local”和虚拟 IP 的名称不经代理直接访问。</translation>
    </message>
    <message>
        <source>Reach Them Directly</source>
        <translation>改为直接访问</translation>
    </message>
    <message>
        <source>The installer leaves out checks of the hosts of cluster &quot;%1&quot;: %2.</source>
        <translation>安装程序跳过了对集群“%1”主机的检查：%2。</translation>
    </message>
    <message>
        <source>What they look for, such as memory and disks, is needed in production and fails later, and less clearly.</source>
        <translation>检查的内容（如内存和磁盘）是生产环境所需的，跳过后会在更晚、更难判断的地方失败。</translation>
    </message>
    <message>
        <source>Mend what the checks complain about.</source>
        <translation>解决检查所指出的问题。</translation>
    </message>
    <message>
        <source>Make All Checks</source>
        <translation>执行全部检查</translation>
    </message>
    <message>
        <source>Clocks of the %n masters of cluster &quot;%1&quot; are not synchronized.</source>
        <translation>集群“%1”的 %n 台主节点时钟未同步。</translation>
    </message>
    <message>
        <source>Leader election and certificates depend on equal clocks: with drift, controllers change places and logins fail.</source>
        <translation>选主和证书依赖一致的时钟：时钟漂移会使控制器频繁切换、登录失败。</translation>
    </message>
    <message>
        <source>Let the installer set up a time service, or state that the hosts have one.</source>
        <translation>由安装程序配置时间服务，或注明主机已有时间服务。</translation>
    </message>
    <message>
        <source>Synchronize the Clocks</source>
        <translation>同步时钟</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; allows configurations that the vendor does not support.</source>
        <translation>集群“%1”允许厂商不支持的配置。</translation>
    </message>
    <message>
        <source>The installer then accepts what is known to lose data, such as NFS below a database, and support may refuse help.</source>
        <translation>安装程序会接受已知会丢失数据的配置（例如数据库使用 NFS），厂商可能拒绝支持。</translation>
    </message>
    <message>
        <source>Switch unsupported configurations off and change what needs them.</source>
        <translation>关闭不受支持的配置，并修改依赖它的部分。</translation>
    </message>
    <message>
        <source>The file of the certificate authority of cluster &quot;%1&quot; holds %2 certificates: %3.</source>
        <translation>集群“%1”的 CA 证书文件含有 %2 个证书：%3。</translation>
    </message>
    <message>
        <source>The installer reads the first certificate only and refuses a file with a chain.</source>
        <translation>安装程序只接受单个证书，拒绝带证书链的文件。</translation>
    </message>
    <message>
        <source>Keep one certificate in the file; further ones belong to the trust store of the hosts.</source>
        <translation>文件中只保留一个证书；其余证书放入主机的信任库。</translation>
    </message>
    <message>
        <source>Everybody may log in to cluster &quot;%1&quot; with any name and password.</source>
        <translation>任何人都可以用任意用户名和密码登录集群“%1”。</translation>
    </message>
    <message>
        <source>Whoever reaches the API is a user of the cluster. The community distribution does so when no identity provider is named.</source>
        <translation>能访问 API 的人都是集群用户。社区版在未指定身份提供者时即是如此。</translation>
    </message>
    <message>
        <source>Name an identity provider, such as LDAP or OpenID Connect.</source>
        <translation>指定身份提供者，例如 LDAP 或 OpenID Connect。</translation>
    </message>
    <message>
        <source>A certificate of cluster &quot;%1&quot; does not cover %2: %3.</source>
        <translation>集群“%1”的证书不包含 %2：%3。</translation>
    </message>
    <message>
        <source>Browsers and tools warn, or refuse to connect. A wildcard covers one label: &quot;*.apps.x&quot; does not cover &quot;a.b.apps.x&quot;.</source>
        <translation>浏览器和工具会告警或拒绝连接。通配符只覆盖一级：“*.apps.x”不包含“a.b.apps.x”。</translation>
    </message>
    <message>
        <source>Order a certificate with the names that clients use.</source>
        <translation>申请包含客户端所用名称的证书。</translation>
    </message>
    <message>
        <source>A certificate of cluster &quot;%1&quot; comes without the file of its authority: %2.</source>
        <translation>集群“%1”的证书没有提供 CA 文件：%2。</translation>
    </message>
    <message>
        <source>The installer refuses named certificates when none names its authority: nodes and clients could not verify them.</source>
        <translation>命名证书都没有 CA 文件时安装程序会拒绝：节点和客户端无法验证。</translation>
    </message>
    <message>
        <source>Name the file with the certificates of the authority.</source>
        <translation>指定包含 CA 证书的文件。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; takes its images from %2 without a login.</source>
        <translation>集群“%1”未登录即从 %2 获取镜像。</translation>
    </message>
    <message>
        <source>That registry gives images to nobody without one, and the installer stops at once.</source>
        <translation>该仓库不向未登录者提供镜像，安装程序会立即停止。</translation>
    </message>
    <message>
        <source>Log in to the registry as needed, or take the images from a registry of your own.</source>
        <translation>按需登录该仓库，或从自有仓库获取镜像。</translation>
    </message>
    <message>
        <source>Log In as Needed</source>
        <translation>按需登录</translation>
    </message>
    <message>
        <source>The design of &quot;%1&quot; seems to hold a secret in plain text (%2).</source>
        <translation>“%1”的设计中似乎有明文机密（%2）。</translation>
    </message>
    <message>
        <source>A design is shared, mailed and kept in version control, and what it says may be exported: a secret in it is known to all of them.</source>
        <translation>设计会被共享、发送并存入版本库，其内容还可能被导出：其中的机密等于公开。</translation>
    </message>
    <message>
        <source>Take the secret out and change it; exported files name variables of a vault instead.</source>
        <translation>移除并更换该机密；导出的文件改用 vault 变量。</translation>
    </message>
    <message>
        <source>Host &quot;%1&quot; names a node group (&quot;%2&quot;), which release %3 of cluster &quot;%4&quot; does not know.</source>
        <translation>主机“%1”指定了节点组（“%2”），而集群“%4”的版本 %3 不支持节点组。</translation>
    </message>
    <message>
        <source>Up to release 3.9 hosts get their labels on their own line; a group name is ignored there, and the host stays without labels.</source>
        <translation>3.9 及以前，主机的标签写在各自的行上；组名会被忽略，主机将没有标签。</translation>
    </message>
    <message>
        <source>Leave the node group out, or choose release 3.10 or newer.</source>
        <translation>去掉节点组，或选用 3.10 及以上版本。</translation>
    </message>
    <message>
        <source>Leave the Node Group Out</source>
        <translation>去掉节点组</translation>
    </message>
    <message>
        <source>Restoring backup plan &quot;%1&quot; was to be practised by %2.</source>
        <translation>备份计划“%1”的恢复演练应在 %2 之前进行。</translation>
    </message>
    <message>
        <source>Hosts, names and people change; what could be restored then may not be restored now.</source>
        <translation>主机、名称和人员都会变化；当时能恢复的，现在未必能恢复。</translation>
    </message>
    <message>
        <source>Practise it, at least every six months, and note the date.</source>
        <translation>至少每六个月演练一次，并记录日期。</translation>
    </message>
    <message>
        <source>The backup of cluster &quot;%1&quot; leaves out %n master(s), such as &quot;%2&quot;.</source>
        <translation>集群“%1”的备份遗漏了 %n 个主节点，例如“%2”。</translation>
    </message>
    <message>
        <source>Each master has keys and certificates of its own, and the first one the serial number of the authority that signs all of them.</source>
        <translation>每个主节点都有自己的密钥和证书，第一个主节点还有签发所有证书的机构的序列号。</translation>
    </message>
    <message>
        <source>Back up the configuration of every master.</source>
        <translation>备份每个主节点的配置。</translation>
    </message>
    <message>
        <source>Back Up All Masters</source>
        <translation>备份所有主节点</translation>
    </message>
    <message>
        <source>No date is set on which restoring backup plan &quot;%1&quot; is practised.</source>
        <translation>备份计划“%1”没有设定恢复演练的日期。</translation>
    </message>
    <message>
        <source>A backup that nobody has ever restored is a hope.</source>
        <translation>从未有人恢复过的备份只是一种希望。</translation>
    </message>
    <message>
        <source>Set the date of the next drill, and note that of the last one.</source>
        <translation>设定下次演练的日期，并记录上次演练的日期。</translation>
    </message>
    <message>
        <source>No backup plan of cluster &quot;%1&quot; covers the images of the registry.</source>
        <translation>集群“%1”的备份计划都不包含镜像仓库中的镜像。</translation>
    </message>
    <message>
        <source>A restored cluster pulls the images of its applications from a registry that is empty.</source>
        <translation>恢复后的集群要从空的镜像仓库拉取应用镜像。</translation>
    </message>
    <message>
        <source>Add them to a backup plan, or state in a waiver who else keeps them.</source>
        <translation>把它们加入备份计划，或在豁免中说明由谁另行保存。</translation>
    </message>
    <message>
        <source>Add to Backup Plan</source>
        <translation>加入备份计划</translation>
    </message>
    <message>
        <source>Backup plan &quot;%1&quot; does not say where the backup is kept.</source>
        <translation>备份计划“%1”没有说明备份存放何处。</translation>
    </message>
    <message>
        <source>A backup without a place cannot be written, nor found when it is needed.</source>
        <translation>没有存放位置的备份既无法写入，需要时也找不到。</translation>
    </message>
    <message>
        <source>State the storage or the host that receives it.</source>
        <translation>给出接收备份的存储或主机。</translation>
    </message>
    <message>
        <source>No backup plan of cluster &quot;%1&quot; covers the volumes of applications.</source>
        <translation>集群“%1”的备份计划都不包含应用的存储卷。</translation>
    </message>
    <message>
        <source>Projects and routes come back, the data of the applications does not.</source>
        <translation>项目和路由可以恢复，应用的数据却不能。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; has no backup plan.</source>
        <translation>集群“%1”没有备份计划。</translation>
    </message>
    <message>
        <source>After a lost quorum, an error of an administrator or a fire, nothing but a backup brings the cluster back.</source>
        <translation>失去法定人数、管理员误操作或火灾之后，只有备份能恢复集群。</translation>
    </message>
    <message>
        <source>State what is backed up, where to, how often, and when restoring it is practised.</source>
        <translation>说明备份哪些内容、存放何处、多久一次，以及何时演练恢复。</translation>
    </message>
    <message>
        <source>Add Backup Plan</source>
        <translation>添加备份计划</translation>
    </message>
    <message>
        <source>Backup plan &quot;%1&quot; keeps its backup on &quot;%2&quot;, a host of the cluster itself.</source>
        <translation>备份计划“%1”把备份存放在“%2”，而它是该集群自己的主机。</translation>
    </message>
    <message>
        <source>What destroys the cluster destroys its backup, too.</source>
        <translation>毁掉集群的事故也会毁掉它的备份。</translation>
    </message>
    <message>
        <source>Keep the backup outside of the cluster.</source>
        <translation>把备份存放在集群之外。</translation>
    </message>
    <message>
        <source>Backup plan &quot;%1&quot; runs every %2 h, but at most %3 min of data may be lost.</source>
        <translation>备份计划“%1”每 %2 小时执行一次，但最多只允许丢失 %3 分钟的数据。</translation>
    </message>
    <message>
        <source>What was done since the last backup is lost when the cluster is.</source>
        <translation>集群失效时，上次备份之后的内容全部丢失。</translation>
    </message>
    <message>
        <source>Back up more often, or accept a longer recovery point.</source>
        <translation>更频繁地备份，或接受更长的 RPO。</translation>
    </message>
    <message>
        <source>Back Up More Often</source>
        <translation>更频繁地备份</translation>
    </message>
    <message>
        <source>Production cluster &quot;%1&quot; also serves another stage, as &quot;%2&quot; says.</source>
        <translation>从“%2”可见，生产集群“%1”还服务于其他阶段。</translation>
    </message>
    <message>
        <source>Tests compete with production for capacity and share its upgrades, its networks and its administrators.</source>
        <translation>测试会与生产争夺容量，并共用其升级、网络和管理员。</translation>
    </message>
    <message>
        <source>Run development and tests in clusters of their own.</source>
        <translation>将开发和测试放到各自的集群中。</translation>
    </message>
    <message>
        <source>Clients of cluster &quot;%1&quot; are to go to another data center when this one is lost, but no backup of it is kept elsewhere.</source>
        <translation>集群“%1”的客户端应在本数据中心失效时转到另一个，但其备份没有保存在别处。</translation>
    </message>
    <message>
        <source>What burns with the data center cannot be restored at the other one.</source>
        <translation>随数据中心一同烧毁的备份无法在另一处恢复。</translation>
    </message>
    <message>
        <source>Keep a backup in a data center where the cluster has no hosts.</source>
        <translation>在没有该集群主机的数据中心保存一份备份。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; must be back within %2 min, but stands in data center &quot;%3&quot; alone.</source>
        <translation>集群“%1”必须在 %2 分钟内恢复，但只位于数据中心“%3”。</translation>
    </message>
    <message>
        <source>When that data center is lost, nothing is left to take over; restoring all of it elsewhere needs hosts, networks and names that nobody has prepared.</source>
        <translation>该数据中心失效时没有任何设施可以接管；在别处恢复全部内容需要无人准备的主机、网络和域名。</translation>
    </message>
    <message>
        <source>Prepare a cluster in another data center and state how clients find it.</source>
        <translation>在另一个数据中心准备一个集群，并说明客户端如何找到它。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; stretches over several data centers, but its hosts with the role %2 all stand in &quot;%3&quot;.</source>
        <translation>集群“%1”跨越多个数据中心，但其角色为 %2 的主机全部位于“%3”。</translation>
    </message>
    <message>
        <source>The loss of that data center takes the service away from all the others, which were paid for to survive it.</source>
        <translation>该数据中心失效时，其他数据中心也会失去这项服务，而它们正是为了应对这种情况而建设的。</translation>
    </message>
    <message>
        <source>Place hosts of this role in the other data centers, too.</source>
        <translation>在其他数据中心也放置该角色的主机。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; stretches over %n data centers.</source>
        <translation>集群“%1”跨越 %n 个数据中心。</translation>
    </message>
    <message>
        <source>A stretched cluster is one failure domain: its etcd, pod network and storage reach over the links, and an error or an upgrade hits all data centers at once. Vendors do not count it as disaster recovery.</source>
        <translation>跨数据中心的集群是一个故障域：其 etcd、Pod 网络和存储都跨越链路，一次错误或升级会同时影响所有数据中心。厂商不把它视为灾难恢复方案。</translation>
    </message>
    <message>
        <source>Run one cluster in each data center with a global balancer in front, or accept this finding with the reason.</source>
        <translation>在每个数据中心各建一个集群，前面用全局负载均衡器；或者注明理由豁免此项。</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot; stretches over exactly two data centers, &quot;%2&quot; and &quot;%3&quot;.</source>
        <translation>集群“%1”恰好跨越两个数据中心“%2”和“%3”。</translation>
    </message>
    <message>
        <source>Whichever way members are dealt, one of the two data centers takes the quorum with it, and a cut between them stops at least one side.</source>
        <translation>无论成员如何分配，总有一个数据中心失效时会带走法定人数，而两者之间的中断至少会使一侧停止服务。</translation>
    </message>
    <message>
        <source>Run one cluster in each data center, or add a third one as a witness.</source>
        <translation>在每个数据中心各建一个集群，或增加第三个数据中心作为仲裁。</translation>
    </message>
    <message>
        <source>Networks %1 and %2 of different data centers share the reverse zone &quot;%3&quot;, but have name servers of their own.</source>
        <translation>不同数据中心的网络 %1 和 %2 共用反向区域“%3”，但各有自己的域名服务器。</translation>
    </message>
    <message>
        <source>A reverse zone is cut at an octet, so it has one set of name servers: the others answer for none of its addresses, or wrongly for all.</source>
        <translation>反向区域按字节划分，因此只有一组域名服务器：其余的要么不应答其中的地址，要么全部答错。</translation>
    </message>
    <message>
        <source>Give each data center whole /24 networks, or let one set of name servers serve the zone.</source>
        <translation>为每个数据中心分配完整的 /24 网络，或由同一组域名服务器服务该区域。</translation>
    </message>
    <message>
        <source>The name &quot;%2&quot; hides a part of the wildcard of cluster &quot;%1&quot;.</source>
        <translation>名称“%2”遮蔽了集群“%1”泛域名的一部分。</translation>
    </message>
    <message>
        <source>A wildcard does not answer below a name that exists: applications whose names end with it are not found.</source>
        <translation>泛域名不会应答已存在名称之下的域名：以它结尾的应用域名将无法解析。</translation>
    </message>
    <message>
        <source>Move the name out of the apps domain.</source>
        <translation>把该名称移出应用域名。</translation>
    </message>
    <message>
        <source>The hosts of IP failover of cluster &quot;%1&quot; stand in &quot;%2&quot; and &quot;%3&quot;, and nothing repeats whose the virtual IPs are after a cut between them.</source>
        <translation>集群“%1”的 IP 故障转移主机位于“%2”和“%3”，两者之间中断恢复后，没有任何机制重新通告虚拟 IP 归谁所有。</translation>
    </message>
    <message>
        <source>After two parts have met again, the network may keep sending to the host that has stepped down; keepalived repeats its announcement only where vrrp_garp_master_refresh is set, which IP failover pods have no setting for.</source>
        <translation>两部分重新连通后，网络可能继续发往已退位的主机；keepalived 只有设置了“vrrp_garp_master_refresh”才会重复通告，而 IP 故障转移 Pod 没有这一设置。</translation>
    </message>
    <message>
        <source>Keep the hosts in one room, or use balancers with keepalived, whose exported configuration repeats the announcement.</source>
        <translation>把这些主机放在同一机房，或使用带 keepalived 的负载均衡器，其导出的配置会重复通告。</translation>
    </message>
    <message>
        <source>Load balancer &quot;%1&quot; is an NGINX, which notices a dead member only by the requests that fail there.</source>
        <translation>负载均衡器“%1”是 NGINX，只有请求失败时才会发现成员失效。</translation>
    </message>
    <message>
        <source>Free NGINX does not ask its members how they are: each time one is tried again, a client waits until its connection times out.</source>
        <translation>免费版 NGINX 不主动检查成员：每次重试失效成员，都有一个客户端要等到连接超时。</translation>
    </message>
    <message>
        <source>Use HAProxy, which asks every few seconds, or accept the waiting.</source>
        <translation>使用每隔数秒主动检查的 HAProxy，或接受这种等待。</translation>
    </message>
    <message>
        <source>Use HAProxy</source>
        <translation>使用 HAProxy</translation>
    </message>
    <message>
        <source>The virtual IPs of load balancer &quot;%1&quot; move between data centers &quot;%2&quot; and &quot;%3&quot; over one stretched network.</source>
        <translation>负载均衡器“%1”的虚拟 IP 经由同一个延伸网络在数据中心“%2”和“%3”之间漂移。</translation>
    </message>
    <message>
        <source>When the link is cut, both sides claim the addresses, and clients in between reach either; the stretched network also carries every storm of one side to the other.</source>
        <translation>链路中断时两侧都会声称拥有这些地址，其间的客户端可能到达任意一侧；延伸网络还会把一侧的风暴带到另一侧。</translation>
    </message>
    <message>
        <source>Use a pair of balancers and addresses for each data center, and a global balancer or DNS in front.</source>
        <translation>为每个数据中心使用各自的一对负载均衡器和地址，前面用全局负载均衡器或 DNS。</translation>
    </message>
    <message>
        <source>Promotion path &quot;%1&quot; states the signing key &quot;%2&quot;, but %3 does not sign.</source>
        <translation>镜像晋级路径“%1”给出了签名密钥“%2”，但 %3 不能签名。</translation>
    </message>
    <message>
        <source>Only skopeo signs what it copies; the images would arrive unsigned.</source>
        <translation>只有 skopeo 会对复制的镜像签名；这些镜像到达时将没有签名。</translation>
    </message>
    <message>
        <source>Copy by skopeo, or sign in a step of its own and take the key away.</source>
        <translation>使用 skopeo 复制，或单独签名并去掉此处的密钥。</translation>
    </message>
    <message>
        <source>Copy by skopeo</source>
        <translation>改用 skopeo 复制</translation>
    </message>
    <message>
        <source>Promotion path &quot;%1&quot; needs a docker daemon on the host that runs it.</source>
        <translation>镜像晋级路径“%1”需要执行主机上有 docker 守护进程。</translation>
    </message>
    <message>
        <source>Who may speak to the daemon is root on that host, images are stored there on their way, and of images for several architectures only one is copied.</source>
        <translation>能访问该守护进程的人等同于主机上的 root，镜像会在途中存放在该主机上，且多架构镜像只复制其中一种。</translation>
    </message>
    <message>
        <source>Copy by skopeo, which needs neither daemon nor root.</source>
        <translation>使用 skopeo 复制，它既不需要守护进程也不需要 root。</translation>
    </message>
    <message>
        <source>%n image(s) of promotion path &quot;%1&quot; are named by a tag that moves, such as &quot;%2&quot;.</source>
        <translation>镜像晋级路径“%1”中有 %n 个镜像使用会变动的标签，例如“%2”。</translation>
    </message>
    <message>
        <source>The image behind such a tag may be another one tomorrow: what was tested is not what is promoted, and nobody can go back to it.</source>
        <translation>这种标签明天可能指向另一个镜像：测试过的并不是晋级的，也无法回退。</translation>
    </message>
    <message>
        <source>Promote by digest, or by tags that never move, such as &quot;v1.4.2&quot;.</source>
        <translation>按摘要晋级，或使用从不变动的标签，如“v1.4.2”。</translation>
    </message>
    <message>
        <source>Promotion path &quot;%1&quot; has to cross from data center &quot;%2&quot; to &quot;%3&quot;, but no link joins them.</source>
        <translation>镜像晋级路径“%1”须从数据中心“%2”到“%3”，但两者之间没有链路。</translation>
    </message>
    <message>
        <source>The host that copies the images must reach both registries.</source>
        <translation>复制镜像的主机必须能访问两个镜像仓库。</translation>
    </message>
    <message>
        <source>Draw the link between the data centers, or let the images travel through one that both reach.</source>
        <translation>绘制数据中心之间的链路，或让镜像经由两者都能到达的数据中心。</translation>
    </message>
    <message>
        <source>Promotion path &quot;%1&quot; leads nowhere: the %2 has no registry that the other one could reach.</source>
        <translation>镜像晋级路径“%1”无处可达：%2没有另一方能访问的镜像仓库。</translation>
    </message>
    <message>
        <source>Images are copied from one registry to another by their names; without a route, an endpoint or a stated name there is none.</source>
        <translation>镜像按名称从一个镜像仓库复制到另一个；没有路由、入口或给出的名称就没有镜像仓库名称。</translation>
    </message>
    <message>
        <source>State the registry, add a registry endpoint to the cluster, or give the cluster an apps domain.</source>
        <translation>给出镜像仓库，为集群添加镜像仓库入口，或为集群设置应用域名。</translation>
    </message>
    <message>
        <source>source</source>
        <translation>源集群</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标集群</translation>
    </message>
    <message>
        <source>%n image(s) of promotion path &quot;%1&quot; have neither tag nor digest, such as &quot;%2&quot;.</source>
        <translation>镜像晋级路径“%1”中有 %n 个镜像既无标签也无摘要，例如“%2”。</translation>
    </message>
    <message>
        <source>Nobody has said which image is meant: one tool takes the tag &quot;latest&quot;, another one every tag that there is.</source>
        <translation>没有说明指的是哪个镜像：有的工具取标签“latest”，有的取全部标签。</translation>
    </message>
    <message>
        <source>State the tags, or the digest, of each image.</source>
        <translation>给出每个镜像的标签或摘要。</translation>
    </message>
    <message>
        <source>Promotion path &quot;%1&quot; speaks plain HTTP to %2.</source>
        <translation>镜像晋级路径“%1”以明文 HTTP 访问 %2。</translation>
    </message>
    <message>
        <source>Whoever stands in between can read the login and put other images in place of the right ones.</source>
        <translation>中间的任何人都能读取登录凭据，并用其他镜像替换正确的镜像。</translation>
    </message>
    <message>
        <source>Give the registry a certificate and speak TLS to it.</source>
        <translation>为镜像仓库配置证书并使用 TLS 访问。</translation>
    </message>
    <message>
        <source>Speak TLS</source>
        <translation>使用 TLS</translation>
    </message>
    <message>
        <source>The tool skopeo sync would write %2 and %3 to the same place in the registry of promotion path &quot;%1&quot;.</source>
        <translation>skopeo sync 会把 %2 和 %3 写到镜像晋级路径“%1”的镜像仓库中的同一位置。</translation>
    </message>
    <message>
        <source>It keeps only the last part of the path of an image, so that one image overwrites the other.</source>
        <translation>它只保留镜像路径的最后一段，因此一个镜像会覆盖另一个。</translation>
    </message>
    <message>
        <source>Use paths of different registry folders, or copy by skopeo copy.</source>
        <translation>使用镜像仓库中不同目录的路径，或改用 skopeo copy。</translation>
    </message>
    <message>
        <source>Copy by skopeo copy</source>
        <translation>改用 skopeo copy</translation>
    </message>
    <message>
        <source>Promotion path &quot;%1&quot; brings unsigned images into production.</source>
        <translation>镜像晋级路径“%1”把未签名的镜像带入生产环境。</translation>
    </message>
    <message>
        <source>Without a signature the production cluster cannot tell images that were released from those that somebody has put there.</source>
        <translation>没有签名，生产集群无法区分已发布的镜像和他人放入的镜像。</translation>
    </message>
    <message>
        <source>State the signing key, and let the target accept signed images only (policy.json).</source>
        <translation>给出签名密钥，并让目标只接受已签名的镜像（policy.json）。</translation>
    </message>
    <message>
        <source>Promotion path &quot;%1&quot; does not verify the certificate of %2.</source>
        <translation>镜像晋级路径“%1”不校验 %2 的证书。</translation>
    </message>
    <message>
        <source>TLS that is not verified hides the login from nobody who stands in between.</source>
        <translation>不校验的 TLS 无法对中间人隐藏登录凭据。</translation>
    </message>
    <message>
        <source>Put the certificates of the registry authority on the host that runs the path, and verify.</source>
        <translation>把镜像仓库证书颁发机构的证书放到执行该路径的主机上，并进行校验。</translation>
    </message>
    <message>
        <source>Verify Certificates</source>
        <translation>校验证书</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>镜像晋级</translation>
    </message>
    <message>
        <source>Load balancer &quot;%1&quot; of the cloud serves hosts of site &quot;%2&quot;, whose cloud is not AWS: no configuration is exported for it.</source>
        <translation>公有云负载均衡器“%1”为数据中心“%2”的主机服务，而该云不是 AWS：不会为其导出配置。</translation>
    </message>
    <message>
        <source>Terraform files are written for the balancers of AWS.</source>
        <translation>Terraform 文件只针对 AWS 的负载均衡器生成。</translation>
    </message>
    <message>
        <source>Set it up by hand: TCP, the ports and members that the port matrix lists.</source>
        <translation>请手工配置：TCP 模式，端口和成员见端口矩阵。</translation>
    </message>
    <message>
        <source>Load balancer &quot;%1&quot; is NGINX, whose open source edition has passive checks only: it never asks the health pages of its members.</source>
        <translation>负载均衡器“%1”是 NGINX，其开源版只有被动健康检查，从不访问成员的健康检查页面。</translation>
    </message>
    <message>
        <source>It notices a lost member when connections of clients to it fail. A member whose page says that it is not ready (/healthz, /readyz), because it starts, stops or is broken, gets connections all the same: clients see errors for the 30 s that an API server takes to go, or until somebody looks.</source>
        <translation>只有当客户端的连接失败时，它才会发现成员失效。成员正在启动、停止或已损坏时，健康检查页面（/healthz、/readyz）会报告未就绪，但连接仍会发给它：API 服务器退出所需的 30 秒内，或直到有人处理之前，客户端都会看到错误。</translation>
    </message>
    <message>
        <source>Use HAProxy, or accept the errors.</source>
        <translation>改用 HAProxy，或接受这些错误。</translation>
    </message>
</context>
<context>
    <name>Widgets</name>
    <message>
        <source>Node group</source>
        <translation>节点组</translation>
    </message>
    <message>
        <source>%1 group</source>
        <translation>%1 节点组</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>%1 host</source>
        <translation>%1 主机</translation>
    </message>
    <message>
        <source>Outside of the data centers</source>
        <translation>数据中心之外</translation>
    </message>
    <message>
        <source>Admins</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Registry</source>
        <extracomment>A registry of images, short.</extracomment>
        <translation>镜像仓库</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation>虚拟化主机</translation>
    </message>
    <message>
        <source>Availability zone</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>System integration test</source>
        <translation>系统集成测试（SIT）</translation>
    </message>
    <message>
        <source>User acceptance test</source>
        <translation>用户验收测试（UAT）</translation>
    </message>
    <message>
        <source>Pre-production</source>
        <translation>预生产</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Disaster recovery</source>
        <translation>灾备</translation>
    </message>
    <message>
        <source>Data center</source>
        <translation>数据中心</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>%1 %2 cluster</source>
        <translation>%1 %2 集群</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>入口</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>负载均衡器</translation>
    </message>
    <message>
        <source>Name service</source>
        <translation>域名服务</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Link between data centers</source>
        <translation>数据中心间链路</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 个提示</numerusform>
        </translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>etcd</source>
        <translation>etcd</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>整个设计</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已豁免</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等，另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Waived: %1</source>
        <translation>已豁免：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%n 行相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n host(s)</source>
        <translation>
            <numerusform>%n 台主机</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>添加到“%1”</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>移到“%1”</translation>
    </message>
    <message>
        <source>A data center with a network of its own.</source>
        <translation>带独立网络的数据中心。</translation>
    </message>
    <message>
        <source>A rack fails as a whole.</source>
        <translation>机柜整体故障。</translation>
    </message>
    <message>
        <source>A room or fire compartment that fails as a whole.</source>
        <translation>整体故障的机房或防火分区。</translation>
    </message>
    <message>
        <source>A physical machine whose virtual hosts fail with it.</source>
        <translation>物理机，其上的虚拟主机随之一同故障。</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>An availability zone of a cloud.</source>
        <translation>云的可用区。</translation>
    </message>
    <message>
        <source>A cluster with names, domains and networks that collide with nothing.</source>
        <translation>一个名称、域名和网络互不冲突的集群。</translation>
    </message>
    <message>
        <source>Balancer pair</source>
        <translation>负载均衡双机</translation>
    </message>
    <message>
        <source>Two HAProxy hosts with keepalived and the virtual addresses of the cluster.</source>
        <translation>两台带 keepalived 的 HAProxy 主机和集群的虚拟 IP。</translation>
    </message>
    <message>
        <source>Object store</source>
        <translation>对象存储</translation>
    </message>
    <message>
        <source>Storage outside of the hosts: an object store, NFS, block volumes.</source>
        <translation>主机之外的存储：对象存储、NFS、块存储卷。</translation>
    </message>
    <message>
        <source>A text on the drawing.</source>
        <translation>图上的文字。</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) would make the files wrong.</source>
        <translation>
            <numerusform>%n 个错误会使文件有误。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the issues panel.</source>
        <translation>
            <numerusform>问题面板中还有 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Overwrite files that were edited by hand</source>
        <translation>覆盖手工修改过的文件</translation>
    </message>
    <message>
        <source>Export anyway, and overwrite files edited by hand</source>
        <translation>仍然导出，并覆盖手工修改过的文件</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kinds of files</source>
        <translation>文件种类</translation>
    </message>
    <message>
        <source>Written files</source>
        <translation>已写入的文件</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export To</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Everything was up to date.</source>
        <translation>所有内容均已是最新。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>已写入 %n 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had not changed.</source>
        <translation>
            <numerusform>%n 个文件没有变化。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of an earlier export were removed.</source>
        <translation>
            <numerusform>已删除上次导出的 %n 个文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Only until</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Waive a Finding</source>
        <translation>豁免检查结果</translation>
    </message>
    <message>
        <source>A waived finding stays in every report, with this reason. It no longer counts.</source>
        <translation>豁免的检查结果连同理由保留在每份报告中，但不再计数。</translation>
    </message>
    <message>
        <source>Why this is acceptable</source>
        <translation>为何可以接受</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Accepted by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>A waiver needs a reason.</source>
        <translation>豁免必须有理由。</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: heading; %2: number of rows below it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理建议</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>豁免…</translation>
    </message>
    <message>
        <source>Waive Finding</source>
        <translation>豁免检查结果</translation>
    </message>
    <message>
        <source>Take Waiver Back</source>
        <translation>撤回豁免</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有这个名称的对象。</translation>
    </message>
    <message>
        <source>LOST</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>There is nothing to draw.</source>
        <translation>没有可绘制的内容。</translation>
    </message>
    <message>
        <source>The image would have %1 megapixels; at most %2 are written.</source>
        <translation>图像将有 %1 百万像素；最多写出 %2 百万像素。</translation>
    </message>
    <message>
        <source>There is not enough memory for the image.</source>
        <translation>内存不足，无法生成图像。</translation>
    </message>
    <message>
        <source>The PDF file could not be written.</source>
        <translation>无法写入 PDF 文件。</translation>
    </message>
    <message>
        <source>Shared</source>
        <extracomment>Name of the frame around hosts that serve several clusters.</extracomment>
        <translation>共享</translation>
    </message>
    <message>
        <source>etcd %1 of %2</source>
        <translation>etcd %1 / %2</translation>
    </message>
    <message>
        <source>quorum %1 of %2</source>
        <translation>法定人数 %1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 up</source>
        <translation>%1 / %2 正常</translation>
    </message>
    <message>
        <source>%1 CPU</source>
        <translation>%1 CPU</translation>
    </message>
    <message>
        <source>Admins, CI</source>
        <extracomment>People and pipelines that use a cluster&apos;s API.</extracomment>
        <translation>管理员、CI</translation>
    </message>
    <message>
        <source>External registry</source>
        <translation>外部镜像仓库</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 × %2 CPU</source>
        <translation>%1 × %2 CPU</translation>
    </message>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n 条线路</numerusform>
        </translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n 个集群</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n data center(s)</source>
        <translation>
            <numerusform>%n 个数据中心</numerusform>
        </translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>lost host</source>
        <translation>故障主机</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>图纸</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>%1 of %2 hosts left</source>
        <translation>剩余 %1 / %2 台主机</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>剩余 %1 / %2</translation>
    </message>
    <message>
        <source>active</source>
        <extracomment>The balancer that holds the virtual addresses.</extracomment>
        <translation>主用</translation>
    </message>
    <message>
        <source>up</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>no spare</source>
        <extracomment>Still works, but a further failure may stop it.</extracomment>
        <translation>无冗余</translation>
    </message>
    <message>
        <source>down</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Load balancers</source>
        <translation>负载均衡器</translation>
    </message>
    <message>
        <source>Control plane</source>
        <translation>控制平面</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>基础架构</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Services</source>
        <extracomment>Caption of a row of hosts that serve several clusters or none, such as bastions.</extracomment>
        <translation>服务</translation>
    </message>
    <message>
        <source>DEVELOPMENT</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>SIT</source>
        <extracomment>System integration test, short.</extracomment>
        <translation>SIT</translation>
    </message>
    <message>
        <source>UAT</source>
        <extracomment>User acceptance test, short.</extracomment>
        <translation>UAT</translation>
    </message>
    <message>
        <source>PRE-PRODUCTION</source>
        <translation>预生产</translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>DR</source>
        <extracomment>Disaster recovery, short.</extracomment>
        <translation>灾备</translation>
    </message>
    <message>
        <source>development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>pre-production</source>
        <translation>预生产</translation>
    </message>
    <message>
        <source>production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>object store</source>
        <translation>对象存储</translation>
    </message>
    <message>
        <source>block storage</source>
        <translation>块存储</translation>
    </message>
    <message>
        <source>host path</source>
        <translation>主机路径</translation>
    </message>
    <message>
        <source>dynamic volumes</source>
        <translation>动态卷</translation>
    </message>
    <message>
        <source>%1 hosts in %2 racks</source>
        <translation>%1 台主机分布于 %2 个机柜</translation>
    </message>
    <message>
        <source>%1 hosts in %2 rooms</source>
        <translation>%1 台主机分布于 %2 个机房</translation>
    </message>
    <message>
        <source>%1 hosts on %2 hypervisors</source>
        <translation>%1 台主机位于 %2 台虚拟化主机</translation>
    </message>
    <message>
        <source>%1 hosts in %2 zones</source>
        <translation>%1 台主机分布于 %2 个可用区</translation>
    </message>
    <message>
        <source>%1 hosts in %2 failure domains</source>
        <translation>%1 台主机分布于 %2 个故障域</translation>
    </message>
    <message>
        <source>client traffic</source>
        <translation>客户端流量</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>registry access</source>
        <translation>镜像仓库访问</translation>
    </message>
    <message>
        <source>name lookup</source>
        <translation>域名解析</translation>
    </message>
    <message>
        <source>VIP → balancer</source>
        <translation>VIP → 负载均衡器</translation>
    </message>
    <message>
        <source>VRRP pair</source>
        <translation>VRRP 对</translation>
    </message>
    <message>
        <source>etcd peers (full mesh)</source>
        <extracomment>Neighbours are joined, but every member talks to every other.</extracomment>
        <translation>etcd 互联（全互联）</translation>
    </message>
    <message>
        <source>registry → storage</source>
        <translation>镜像仓库 → 存储</translation>
    </message>
    <message>
        <source>external pull</source>
        <translation>外部拉取</translation>
    </message>
    <message>
        <source>link between sites</source>
        <translation>数据中心间链路</translation>
    </message>
    <message>
        <source>control plane</source>
        <translation>控制平面</translation>
    </message>
    <message>
        <source>infra, router</source>
        <translation>基础架构、路由</translation>
    </message>
    <message>
        <source>registry</source>
        <translation>镜像仓库</translation>
    </message>
    <message>
        <source>logging</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>监控</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>load balancer</source>
        <translation>负载均衡器</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>other hosts</source>
        <translation>其他主机</translation>
    </message>
    <message>
        <source>standby</source>
        <extracomment>The balancer that takes over the virtual addresses.</extracomment>
        <translation>备用</translation>
    </message>
    <message>
        <source>pull %1</source>
        <extracomment>Images are pulled; %1 is a port.</extracomment>
        <translation>拉取 %1</translation>
    </message>
    <message>
        <source>RTT %1</source>
        <extracomment>Round-trip time between two data centers.</extracomment>
        <translation>往返时延 %1</translation>
    </message>
    <message>
        <source>Ingress %1</source>
        <translation>应用入口 %1</translation>
    </message>
    <message>
        <source>There is no picture format &quot;%1&quot;.</source>
        <translation>没有图片格式“%1”。</translation>
    </message>
    <message>
        <source>Only changes</source>
        <translation>仅显示更改</translation>
    </message>
    <message>
        <source>Nothing is written for this design yet.</source>
        <translation>此设计还没有可写出的文件。</translation>
    </message>
    <message>
        <source>Export preview</source>
        <translation>导出预览</translation>
    </message>
    <message>
        <source>Show how the file differs from the one in the folder exported to last.</source>
        <translation>显示该文件与上次导出文件夹中文件的差异。</translation>
    </message>
    <message>
        <source>Files of the export</source>
        <translation>导出的文件</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件内容</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, as in the folder</source>
        <translation>%1，与文件夹一致</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n differ from the folder</source>
        <translation>
            <numerusform>%1，其中 %n 个与文件夹不同</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已更改</translation>
    </message>
    <message numerus="yes">
        <source>A picture of %n byte(s).</source>
        <translation>
            <numerusform>%n 字节的图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>mixed</source>
        <extracomment>Shown in a field of several elements that have different values.</extracomment>
        <translation>多个值</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Nothing to choose</source>
        <translation>没有可选项</translation>
    </message>
    <message>
        <source>Remove role %1</source>
        <translation>移除角色 %1</translation>
    </message>
    <message>
        <source>Click to remove this role.</source>
        <translation>点击移除此角色。</translation>
    </message>
    <message>
        <source>A host keeps at least one role.</source>
        <translation>主机至少保留一个角色。</translation>
    </message>
    <message>
        <source>mixed: set roles</source>
        <translation>多个值：设置角色</translation>
    </message>
    <message>
        <source>+ Role</source>
        <translation>+ 角色</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>添加角色</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>打开时的状态</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Zones and records</source>
        <translation>区域和记录</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Untitled design</source>
        <translation>未命名设计</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Title block</source>
        <translation>标题栏</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Click an element to see its properties.</source>
        <translation>点击对象查看其属性。</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改“%1”</translation>
    </message>
    <message>
        <source>Take Back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Family of rules</source>
        <translation>规则类别</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Group: severity</source>
        <translation>分组：级别</translation>
    </message>
    <message>
        <source>Group: cluster</source>
        <translation>分组：集群</translation>
    </message>
    <message>
        <source>Group: family</source>
        <translation>分组：类别</translation>
    </message>
    <message>
        <source>All families</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>%1. Click to hide them.</source>
        <translation>%1。点击隐藏。</translation>
    </message>
    <message>
        <source>%1. Click to show them.</source>
        <translation>%1。点击显示。</translation>
    </message>
    <message numerus="yes">
        <source>%n waived</source>
        <translation>
            <numerusform>%n 个已豁免</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding passes the filter.</source>
        <translation>没有符合筛选条件的检查结果。</translation>
    </message>
    <message>
        <source>Nothing to fix. The check found no issues.</source>
        <translation>没有需要处理的问题。检查未发现问题。</translation>
    </message>
    <message>
        <source>Checking.</source>
        <translation>正在检查。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Nothing is placed yet. Begin with a data center.</source>
        <translation>还没有放置任何对象。请从数据中心开始。</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Search roles</source>
        <translation>搜索角色</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>组件面板</translation>
    </message>
    <message>
        <source>Containers</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>no findings</source>
        <translation>没有检查结果</translation>
    </message>
    <message>
        <source>Designs that keep working</source>
        <translation>始终可用的设计</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近文件</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>New design</source>
        <translation>新建设计</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>从模板开始</translation>
    </message>
    <message>
        <source>Each one is complete, with names, addresses and endpoints, and ready to check.</source>
        <translation>每个模板都是完整的，包含名称、地址和入口，可直接检查。</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Show only one cluster&apos;s findings; the others step back.</source>
        <translation>只显示一个集群的检查结果；其他集群淡出。</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Fit everything into the view</source>
        <translation>使全部内容适合视图</translation>
    </message>
    <message>
        <source>Checked in %1 ms</source>
        <translation>检查用时 %1 毫秒</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>Zoom of the drawing.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) selected</source>
        <translation>
            <numerusform>已选择 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>All clusters</source>
        <translation>所有集群</translation>
    </message>
    <message>
        <source>Cluster filter: %1</source>
        <translation>集群筛选：%1</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>What a screen reader says of an element: %1 is its name, %2 its kind.</extracomment>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>Cut %n Element(s)</source>
        <translation>
            <numerusform>剪切 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n Element(s)</source>
        <translation>
            <numerusform>粘贴 %n 个对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n Element(s)</source>
        <translation>
            <numerusform>复制 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>A data center stands on the page.</source>
        <translation>数据中心直接放在页面上。</translation>
    </message>
    <message>
        <source>A failure domain stands in a data center.</source>
        <translation>故障域放在数据中心内。</translation>
    </message>
    <message numerus="yes">
        <source>Move %n Element(s)</source>
        <translation>
            <numerusform>移动 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Resize Note</source>
        <translation>调整备注大小</translation>
    </message>
    <message numerus="yes">
        <source>Align %n Element(s)</source>
        <translation>
            <numerusform>对齐 %n 个对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n Element(s)</source>
        <translation>
            <numerusform>均匀分布 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrange Everything</source>
        <translation>全部排列</translation>
    </message>
    <message numerus="yes">
        <source>Arrange %n Element(s)</source>
        <translation>
            <numerusform>排列 %n 个对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pin %n Element(s)</source>
        <translation>
            <numerusform>固定 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>展开</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n Element(s)</source>
        <translation>
            <numerusform>删除 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of &quot;%1&quot;</source>
        <translation>“%1”的名称</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be used as a name here.</source>
        <translation>“%1”不能用作此处的名称。</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Zoom to a Box</source>
        <translation>框选缩放</translation>
    </message>
    <message>
        <source>Add an element</source>
        <translation>添加对象</translation>
    </message>
    <message>
        <source>&quot;%1&quot; and &quot;%2&quot; cannot be connected.</source>
        <translation>“%1”和“%2”不能连接。</translation>
    </message>
    <message>
        <source>This cannot be placed here.</source>
        <translation>不能放在这里。</translation>
    </message>
    <message>
        <source>Place in %1</source>
        <translation>放入 %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Place outside of the data centers</source>
        <translation>放在数据中心之外</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Balancers</source>
        <translation>负载均衡</translation>
    </message>
    <message>
        <source>Infra</source>
        <extracomment>Infrastructure hosts, short.</extracomment>
        <translation>基础架构</translation>
    </message>
    <message>
        <source>Find or run a command</source>
        <translation>查找或运行命令</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Drop a design anywhere in this window
to open it.</source>
        <translation>把设计文件拖到本窗口任意位置
即可打开。</translation>
    </message>
    <message>
        <source>Rows of the rule table</source>
        <translation>规则表条目</translation>
    </message>
    <message>
        <source>Waived until</source>
        <translation>豁免至</translation>
    </message>
    <message>
        <source>Change Severity of a Rule</source>
        <translation>修改规则的级别</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) changed</source>
        <translation>
            <numerusform>%n 条规则有改动</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules that this design weighs itself or switches off.</source>
        <translation>本设计自定级别或关闭的规则。</translation>
    </message>
    <message>
        <source>Severity in This Design</source>
        <translation>本设计中的级别</translation>
    </message>
    <message>
        <source>As the Platform Says</source>
        <translation>按平台规定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Added: %1.</source>
        <translation>新增：%1。</translation>
    </message>
    <message>
        <source>Removed: %1.</source>
        <translation>移除：%1。</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>修改：%1。</translation>
    </message>
    <message>
        <source>The title is &quot;%1&quot;.</source>
        <translation>标题为“%1”。</translation>
    </message>
    <message>
        <source>Places, notes or the title block of the drawing changed.</source>
        <translation>图中的位置、备注或标题栏有改动。</translation>
    </message>
    <message>
        <source>Waivers or severities changed.</source>
        <translation>豁免或级别有改动。</translation>
    </message>
    <message>
        <source>Details that are not drawn changed.</source>
        <translation>未在图中显示的细节有改动。</translation>
    </message>
    <message>
        <source>From %1; it was never saved.</source>
        <translation>时间 %1；从未保存。</translation>
    </message>
    <message>
        <source>From %1; the file is no longer there.</source>
        <translation>时间：%1；文件已不存在。</translation>
    </message>
    <message>
        <source>From %1; the file was changed after that, at %2.</source>
        <translation>时间 %1；文件在此之后的 %2 被更改。</translation>
    </message>
    <message>
        <source>From %1; the file is older, from %2.</source>
        <translation>时间：%1；文件较旧，时间为 %2。</translation>
    </message>
    <message>
        <source>Restore Unsaved Work</source>
        <translation>恢复未保存的工作</translation>
    </message>
    <message>
        <source>Quorate ended unexpectedly. Restore the unsaved work on &quot;%1&quot;?</source>
        <translation>Quorate 意外退出。是否恢复“%1”未保存的工作？</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>其中包含</translation>
    </message>
    <message>
        <source>What differs from the file</source>
        <translation>与文件的差异</translation>
    </message>
    <message>
        <source>Restoring is a step that can be undone. The file stays as it is until you save.</source>
        <translation>恢复是可以撤销的一步。在您保存之前，文件保持原样。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Ask Later</source>
        <translation>稍后再问</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>手册页面</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Quorate Manual</source>
        <translation>Quorate 用户手册</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退（Alt+Left）</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进（Alt+Right）</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>手册目录</translation>
    </message>
    <message>
        <source>What the search found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Promotion path</source>
        <translation>镜像晋级路径</translation>
    </message>
    <message>
        <source>Template deployment</source>
        <translation>模板部署</translation>
    </message>
    <message>
        <source>Backup plan</source>
        <translation>备份计划</translation>
    </message>
    <message>
        <source>Images flow from the cluster to the one of the next stage. A line between two clusters draws it, too.</source>
        <translation>镜像从该集群流向下一阶段的集群。在两个集群之间连线也可绘制。</translation>
    </message>
    <message>
        <source>An application template, applied in several clusters with parameters for each.</source>
        <translation>一个应用模板，以各自的参数应用于多个集群。</translation>
    </message>
    <message>
        <source>What of the cluster is backed up, where to, how often, and when the next drill is held.</source>
        <translation>备份集群的哪些内容、存放何处、多久一次，以及下次演练的时间。</translation>
    </message>
    <message>
        <source>Global names</source>
        <translation>全局域名</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标集群</translation>
    </message>
    <message>
        <source>Schedule and drills</source>
        <translation>周期与演练</translation>
    </message>
    <message numerus="yes">
        <source>Group %n Element(s)</source>
        <translation>
            <numerusform>将 %n 个对象编组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ungroup into %n Host(s)</source>
        <translation>
            <numerusform>取消编组为 %n 台主机</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is pinned. Ctrl+L releases it.</source>
        <translation>“%1”已固定。按 Ctrl+L 取消固定。</translation>
    </message>
    <message numerus="yes">
        <source>Release %n Element(s)</source>
        <translation>
            <numerusform>取消固定 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>硬件</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核数</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Names and Addresses</source>
        <translation>名称和地址</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较内容</translation>
    </message>
    <message>
        <source>What changed since &quot;%1&quot;</source>
        <translation>与“%1”相比的变更</translation>
    </message>
    <message>
        <source>The designs are equal.</source>
        <translation>两个设计相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) differ. A click selects one in the drawing.</source>
        <translation>
            <numerusform>%n 个对象有差异。点击可在图中选中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>之前：%1</translation>
    </message>
    <message>
        <source>Appeared</source>
        <translation>新出现</translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>Read otherwise</source>
        <translation>内容有变</translation>
    </message>
    <message>
        <source>The same findings in both designs.</source>
        <translation>两个设计的检查结果相同。</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Without data center</source>
        <translation>未指定数据中心</translation>
    </message>
    <message>
        <source>Data center &quot;%1&quot;</source>
        <translation>数据中心“%1”</translation>
    </message>
    <message>
        <source>Without cluster</source>
        <translation>未指定集群</translation>
    </message>
    <message>
        <source>Cluster &quot;%1&quot;</source>
        <translation>集群“%1”</translation>
    </message>
    <message>
        <source>Role &quot;%1&quot;</source>
        <translation>角色“%1”</translation>
    </message>
    <message>
        <source>Records cannot be compared: %1</source>
        <translation>无法比较记录：%1</translation>
    </message>
    <message>
        <source>The same names and addresses in both designs.</source>
        <translation>两个设计的名称和地址相同。</translation>
    </message>
    <message>
        <source>The design has higher serials.</source>
        <translation>设计中的序列号已提高。</translation>
    </message>
    <message>
        <source>Export once more to write them.</source>
        <translation>请再次导出以写入。</translation>
    </message>
    <message>
        <source>Export Again</source>
        <translation>再次导出</translation>
    </message>
    <message numerus="yes">
        <source>%n zone(s) changed without a higher serial: secondary servers keep the old content.</source>
        <translation>
            <numerusform>%n 个区域的内容已更改但序列号未提高：从服务器会保留旧内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Raise &quot;%1&quot; to %2</source>
        <extracomment>%1: name of a DNS zone; %2: its next serial number</extracomment>
        <translation>将“%1”提高到 %2</translation>
    </message>
    <message>
        <source>Global DNS</source>
        <extracomment>Name servers that lead users to the site that serves them, short.</extracomment>
        <translation>全局 DNS</translation>
    </message>
    <message>
        <source>Backup every %1 h</source>
        <translation>每 %1 小时备份</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>F5 BIG-IP pair</source>
        <translation>F5 BIG-IP 双机</translation>
    </message>
    <message>
        <source>cloud balancer</source>
        <extracomment>A load balancer that a public cloud provides.</extracomment>
        <translation>云负载均衡器</translation>
    </message>
    <message>
        <source>customer&apos;s balancer</source>
        <extracomment>A load balancer that the customer provides.</extracomment>
        <translation>客户的负载均衡器</translation>
    </message>
    <message>
        <source>installer&apos;s balancer</source>
        <extracomment>A load balancer that the platform&apos;s installer sets up.</extracomment>
        <translation>安装程序配置的负载均衡器</translation>
    </message>
    <message>
        <source>image promotion</source>
        <extracomment>Images flow from cluster to cluster.</extracomment>
        <translation>镜像晋级</translation>
    </message>
    <message>
        <source>global name</source>
        <extracomment>Name servers between the sites lead users to one of them.</extracomment>
        <translation>全局域名</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>after switch-over</source>
        <extracomment>Users get there when the site that serves them is lost.</extracomment>
        <translation>切换后</translation>
    </message>
    <message>
        <source>Raise All</source>
        <translation>全部提高</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>镜像晋级</translation>
    </message>
    <message>
        <source>App template</source>
        <translation>应用模板</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <comment>list</comment>
        <extracomment>%1 is a list in the form: &quot;Disks&quot;, &quot;Networks&quot;.</extracomment>
        <translation>添加%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would leave its container there, or cover something.</source>
        <translation>“%1”会因此离开其容器，或遮住其他内容。</translation>
    </message>
    <message>
        <source>Source</source>
        <comment>of images</comment>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>机房</translation>
    </message>
    <message>
        <source>Rack</source>
        <translation>机柜</translation>
    </message>
    <message>
        <source>Hypervisor</source>
        <translation>虚拟化主机</translation>
    </message>
    <message>
        <source>Availability zone</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>SIT</source>
        <translation>SIT</translation>
    </message>
    <message>
        <source>UAT</source>
        <translation>UAT</translation>
    </message>
    <message>
        <source>Pre-production</source>
        <translation>预生产</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>Disaster recovery</source>
        <translation>灾备</translation>
    </message>
    <message>
        <source>Single site</source>
        <translation>单数据中心</translation>
    </message>
    <message>
        <source>Stretched</source>
        <translation>跨数据中心（延伸）</translation>
    </message>
    <message>
        <source>NVMe</source>
        <translation>NVMe</translation>
    </message>
    <message>
        <source>SSD</source>
        <translation>SSD</translation>
    </message>
    <message>
        <source>HDD</source>
        <translation>HDD</translation>
    </message>
    <message>
        <source>NFS</source>
        <translation>NFS</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>RHEL 7 or CentOS 7</source>
        <translation>RHEL 7 或 CentOS 7</translation>
    </message>
    <message>
        <source>RHEL 8</source>
        <translation>RHEL 8</translation>
    </message>
    <message>
        <source>RHEL 9</source>
        <translation>RHEL 9</translation>
    </message>
    <message>
        <source>Debian 12</source>
        <translation>Debian 12</translation>
    </message>
    <message>
        <source>RHEL CoreOS</source>
        <translation>RHEL CoreOS</translation>
    </message>
    <message>
        <source>Atomic Host</source>
        <translation>Atomic Host</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Physical</source>
        <translation>物理机</translation>
    </message>
    <message>
        <source>Virtual</source>
        <translation>虚拟机</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>External</source>
        <translation>外部</translation>
    </message>
    <message>
        <source>Internal and external</source>
        <translation>内部和外部</translation>
    </message>
    <message>
        <source>Round robin</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>Fewest connections</source>
        <translation>最少连接</translation>
    </message>
    <message>
        <source>Source address</source>
        <translation>源地址</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>HAProxy</source>
        <translation>HAProxy</translation>
    </message>
    <message>
        <source>F5 BIG-IP</source>
        <translation>F5 BIG-IP</translation>
    </message>
    <message>
        <source>NGINX</source>
        <translation>NGINX</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>公有云</translation>
    </message>
    <message>
        <source>Provided by the customer</source>
        <translation>由客户提供</translation>
    </message>
    <message>
        <source>Object store</source>
        <translation>对象存储</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>块存储</translation>
    </message>
    <message>
        <source>GlusterFS</source>
        <translation>GlusterFS</translation>
    </message>
    <message>
        <source>Gluster block</source>
        <translation>Gluster 块存储</translation>
    </message>
    <message>
        <source>Host path</source>
        <translation>主机路径</translation>
    </message>
    <message>
        <source>Dynamic volumes</source>
        <translation>动态卷</translation>
    </message>
    <message>
        <source>vSphere</source>
        <translation>vSphere</translation>
    </message>
    <message>
        <source>OpenStack</source>
        <translation>OpenStack</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Amazon Web Services</source>
        <translation>亚马逊云科技（AWS）</translation>
    </message>
    <message>
        <source>Microsoft Azure</source>
        <translation>微软 Azure</translation>
    </message>
    <message>
        <source>Google Cloud</source>
        <translation>谷歌云</translation>
    </message>
    <message>
        <source>VXLAN</source>
        <translation>VXLAN</translation>
    </message>
    <message>
        <source>Geneve</source>
        <translation>Geneve</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>相互隔离</translation>
    </message>
    <message>
        <source>Routed</source>
        <translation>相互路由</translation>
    </message>
    <message>
        <source>Change of DNS records</source>
        <translation>修改 DNS 记录</translation>
    </message>
    <message>
        <source>Global load balancer</source>
        <translation>全局负载均衡（GSLB）</translation>
    </message>
    <message>
        <source>Passed through</source>
        <translation>透传</translation>
    </message>
    <message>
        <source>Ended by the balancer</source>
        <translation>由负载均衡器终止</translation>
    </message>
    <message>
        <source>Their own</source>
        <translation>各自的地址</translation>
    </message>
    <message>
        <source>Installer&apos;s HAProxy</source>
        <translation>安装程序的 HAProxy</translation>
    </message>
    <message>
        <source>Public API name</source>
        <translation>公共 API 名称</translation>
    </message>
    <message>
        <source>Cluster&apos;s authority</source>
        <translation>集群 CA</translation>
    </message>
    <message>
        <source>Routers</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>镜像仓库</translation>
    </message>
    <message>
        <source>HTPasswd</source>
        <translation>HTPasswd</translation>
    </message>
    <message>
        <source>LDAP</source>
        <translation>LDAP</translation>
    </message>
    <message>
        <source>OpenID Connect</source>
        <translation>OpenID Connect</translation>
    </message>
    <message>
        <source>Request header</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>GitLab</source>
        <translation>GitLab</translation>
    </message>
    <message>
        <source>Google</source>
        <translation>Google</translation>
    </message>
    <message>
        <source>Basic authentication</source>
        <translation>基本认证</translation>
    </message>
    <message>
        <source>Keystone</source>
        <translation>Keystone</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Claim the name</source>
        <translation>占用名称</translation>
    </message>
    <message>
        <source>Users made beforehand</source>
        <translation>预先创建用户</translation>
    </message>
    <message>
        <source>Generate a name</source>
        <translation>生成名称</translation>
    </message>
    <message>
        <source>Add to the user</source>
        <translation>添加到已有用户</translation>
    </message>
    <message>
        <source>Name servers</source>
        <translation>域名服务器</translation>
    </message>
    <message>
        <source>dnsmasq</source>
        <translation>dnsmasq</translation>
    </message>
    <message>
        <source>All addresses</source>
        <translation>全部地址</translation>
    </message>
    <message>
        <source>The first that is up</source>
        <translation>首个可用地址</translation>
    </message>
    <message>
        <source>skopeo copy</source>
        <translation>skopeo copy</translation>
    </message>
    <message>
        <source>skopeo sync</source>
        <translation>skopeo sync</translation>
    </message>
    <message>
        <source>oc image mirror</source>
        <translation>oc image mirror</translation>
    </message>
    <message>
        <source>docker pull and push</source>
        <translation>docker pull 与 push</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>校验证书</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>不校验证书</translation>
    </message>
    <message>
        <source>Plain HTTP</source>
        <translation>明文 HTTP</translation>
    </message>
    <message>
        <source>Master configuration</source>
        <translation>主节点配置</translation>
    </message>
    <message>
        <source>etcd configuration</source>
        <translation>etcd 配置</translation>
    </message>
    <message>
        <source>etcd data</source>
        <translation>etcd 数据</translation>
    </message>
    <message>
        <source>Node configuration</source>
        <translation>节点配置</translation>
    </message>
    <message>
        <source>Registry certificates</source>
        <translation>镜像仓库证书</translation>
    </message>
    <message>
        <source>Host files</source>
        <translation>主机文件</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Cluster-wide objects</source>
        <translation>集群级对象</translation>
    </message>
    <message>
        <source>Registry images</source>
        <translation>镜像仓库中的镜像</translation>
    </message>
    <message>
        <source>Volumes of applications</source>
        <translation>应用的存储卷</translation>
    </message>
    <message>
        <source>Logging and metrics data</source>
        <translation>日志与监控数据</translation>
    </message>
    <message>
        <source>Inputs of the installer</source>
        <translation>安装程序的输入</translation>
    </message>
    <message>
        <source>Surroundings of the cluster</source>
        <translation>集群的周边设施</translation>
    </message>
</context>
</TS>
