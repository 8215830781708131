<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AnalystDialog</name>
    <message>
        <source>Who is at the desk?</source>
        <translation>请问您是哪位？</translation>
    </message>
    <message>
        <source>Every decision is kept with the name of the one who made it. You are asked only once.</source>
        <translation>每项决定都会连同作出决定者的姓名一起保存。只需填写一次。</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>姓名(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Initials:</source>
        <translation>缩写(&amp;I)：</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>{programme} by province ({unit})</source>
        <translation>各省{programme}（{unit}）</translation>
    </message>
    <message>
        <source>{programme} by province ({unit}), reports of {year}</source>
        <translation>{year}年报告：各省{programme}（{unit}）</translation>
    </message>
    <message>
        <source>verified ({count})</source>
        <translation>已核实（{count}）</translation>
    </message>
    <message>
        <source>not verified yet ({count})</source>
        <translation>尚未核实（{count}）</translation>
    </message>
    <message>
        <source>{province} → {counterpart}</source>
        <translation>{province}→{counterpart}</translation>
    </message>
    <message>
        <source>{province} {year}</source>
        <translation>{province} {year}年</translation>
    </message>
    <message>
        <source>{unit}, {scale}</source>
        <comment>axis of a chart: yuan, billion</comment>
        <translation>{scale}{unit}</translation>
    </message>
    <message>
        <source>Bars add up the actual values that are not part of a total: {count}, of which verified: {verified}.</source>
        <translation>条形为不属于任何合计的实际数值之和：共{count}个，其中已核实{verified}个。</translation>
    </message>
    <message>
        <source>Among them: {parts}.</source>
        <translation>其中：{parts}。</translation>
    </message>
    <message>
        <source>A value that a report states twice counts twice.</source>
        <translation>报告中出现两次的数值计算两次。</translation>
    </message>
    <message>
        <source>Left out: {parts}.</source>
        <translation>未计入：{parts}。</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>没有可绘制的数据</translation>
    </message>
    <message>
        <source>In the chosen reports there is no actual value in {unit} about {programme} that can be added up.</source>
        <translation>所选报告中没有关于“{programme}”、以{unit}为单位且可以相加的实际数值。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <comment>two sentences, one behind the other</comment>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>rejected ({count})</source>
        <translation>已否决（{count}）</translation>
    </message>
    <message>
        <source>targets ({count})</source>
        <translation>目标值（{count}）</translation>
    </message>
    <message>
        <source>changes ({count})</source>
        <translation>增减量（{count}）</translation>
    </message>
    <message>
        <source>standards ({count})</source>
        <translation>标准（{count}）</translation>
    </message>
    <message>
        <source>values per person, household or other unit ({count})</source>
        <translation>按人、户或其他单位计算的数值（{count}）</translation>
    </message>
    <message>
        <source>parts of totals ({count})</source>
        <translation>合计中的分项（{count}）</translation>
    </message>
    <message>
        <source>of another year or period than the report ({count})</source>
        <translation>年份或时期与报告不同（{count}）</translation>
    </message>
    <message>
        <source>ends of a range ({count})</source>
        <translation>区间的端点（{count}）</translation>
    </message>
    <message>
        <source>stated as more than, less than or about ({count})</source>
        <translation>以“超过”“不足”或“约”表述（{count}）</translation>
    </message>
</context>
<context>
    <name>ChartChoices</name>
    <message>
        <source>Programme:</source>
        <translation>专题：</translation>
    </message>
    <message>
        <source>Unit:</source>
        <translation>单位：</translation>
    </message>
    <message>
        <source>Order:</source>
        <translation>排序：</translation>
    </message>
    <message>
        <source>largest first</source>
        <translation>从大到小</translation>
    </message>
    <message>
        <source>by region</source>
        <translation>按地区</translation>
    </message>
</context>
<context>
    <name>ChartPane</name>
    <message>
        <source>{name}: {value} {unit}; figures: {count}, verified: {verified}</source>
        <translation>{name}：{value}{unit}；数据{count}条，已核实{verified}条</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Preparing the chart…</source>
        <translation>正在准备图表…</translation>
    </message>
    <message>
        <source>No figures yet.
Load source files from the File menu.</source>
        <translation>还没有数据。
请从“文件”菜单载入原文文件。</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>{field}: take back, as the machine had it</source>
        <translation>{field}：恢复为机器提取的内容</translation>
    </message>
    <message>
        <source>Take back {field}</source>
        <translation>恢复{field}</translation>
    </message>
    <message>
        <source>Machine: {value}</source>
        <translation>机器提取：{value}</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>规则：{rule}</translation>
    </message>
    <message>
        <source>Not in the vocabulary: {codes}</source>
        <translation>词表中没有：{codes}</translation>
    </message>
</context>
<context>
    <name>FigureForm</name>
    <message>
        <source>Verify</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>confidence {share}</source>
        <translation>置信度 {share}</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>手工添加</translation>
    </message>
    <message>
        <source>Printed: {quote}. The text at its place reads otherwise.</source>
        <translation>印为：{quote}。该处原文与此不同。</translation>
    </message>
    <message>
        <source>Choose a figure to see and correct what it says.</source>
        <translation>选择一条数据即可查看并更正其内容。</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>No figure matches the filter.</source>
        <translation>没有符合筛选条件的数据。</translation>
    </message>
    <message>
        <source>There are no figures yet. Load source files from the File menu.</source>
        <translation>还没有数据。请从“文件”菜单载入原文文件。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Loading source files</source>
        <translation>正在载入原文文件</translation>
    </message>
    <message>
        <source>{count} figures written to {path}</source>
        <translation>已将{count}条数据写入 {path}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>{total} figures</source>
        <translation>{total}条数据</translation>
    </message>
    <message>
        <source>{shown} of {total} figures</source>
        <translation>{shown} / {total} 条数据</translation>
    </message>
    <message>
        <source>Filter: metric, number, unit, id…</source>
        <translation>筛选：统计内容、数字、单位、编号…</translation>
    </message>
    <message>
        <source>Filter the figures</source>
        <translation>筛选数据</translation>
    </message>
    <message>
        <source>{count} provinces</source>
        <translation>{count}个省份</translation>
    </message>
    <message>
        <source>{what}: click to drop this restriction</source>
        <translation>{what}：点击取消此项限制</translation>
    </message>
    <message>
        <source>Drop the restriction to {what}</source>
        <translation>取消对{what}的限制</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>figures settled: {settled} of {total}</source>
        <translation>已审定数据：{settled} / {total}</translation>
    </message>
    <message>
        <source>Saved: {what}</source>
        <translation>已保存：{what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>Nothing was to be changed</source>
        <translation>没有需要更改的内容</translation>
    </message>
    <message>
        <source>Fupin Curator {version}. It works offline; its files are in {folder}.</source>
        <translation>Fupin Curator {version}。本程序离线运行，文件保存在 {folder}。</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Add a note</source>
        <translation>添加备注</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>All provinces</source>
        <translation>全部省份</translation>
    </message>
    <message>
        <source>Year unknown</source>
        <translation>年份不详</translation>
    </message>
</context>
<context>
    <name>ProgrammeModel</name>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount}元</translation>
    </message>
    <message>
        <source>figures: {figures}, settled: {settled}</source>
        <translation>数据：{figures}，已审定：{settled}</translation>
    </message>
    <message>
        <source>actual amounts that are no part of a total: {amount} yuan</source>
        <translation>不属于任何合计的实际金额：{amount}元</translation>
    </message>
    <message>
        <source>All programmes</source>
        <translation>全部专题</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>全部报告</translation>
    </message>
</context>
<context>
    <name>ProgrammeTable</name>
    <message>
        <source>No figures yet.
Load source files from the File menu.</source>
        <translation>还没有数据。
请从“文件”菜单载入原文文件。</translation>
    </message>
    <message>
        <source>Each cell: settled / all figures, and the actual yuan that are no part of a total.</source>
        <translation>每格：已审定 / 全部数据，以及不属于任何合计的实际金额（元）。</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Provinces and years</source>
        <translation>省份与年份</translation>
    </message>
</context>
<context>
    <name>ProvinceModel</name>
    <message>
        <source>Number of figures, and the share of them that is verified or rejected</source>
        <translation>数据条数，以及其中已核实或已否决的比例</translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>figures: {figures}, settled: {settled}</source>
        <translation>数据：{figures}，已审定：{settled}</translation>
    </message>
</context>
<context>
    <name>ProvinceTree</name>
    <message>
        <source>No reports yet.
Load source files from the File menu.</source>
        <translation>还没有报告。
请从“文件”菜单载入原文文件。</translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation>省份</translation>
    </message>
</context>
<context>
    <name>SourceReader</name>
    <message>
        <source>Source text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Figures that do not stand where they should</source>
        <translation>位置有误的数据</translation>
    </message>
    <message>
        <source>Choose a figure in the table or a report in the tree to read its source here.</source>
        <translation>在表中选择一条数据，或在左侧选择一份报告，即可在此阅读原文。</translation>
    </message>
    <message>
        <source>Figures out of place ({count}), where the text reads otherwise: {which}</source>
        <translation>位置有误、与原文不符的数据（{count}）：{which}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Fupin Curator</source>
        <translation>Fupin Curator 扶贫数据整理</translation>
    </message>
    <message>
        <source>Provincial poverty-alleviation reports as a table in which every number keeps its place in the text.</source>
        <translation>把各省扶贫报告变成一张表，每个数字都保留其在原文中的位置。</translation>
    </message>
    <message>
        <source>Sample: the five yearbook files</source>
        <translation>示例：五份年鉴文件</translation>
    </message>
    <message>
        <source>Opens a workspace with 33 real reports of 2009, 2010 and 2012.</source>
        <translation>打开一个含2009、2010和2012年33份真实报告的工作区。</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新建工作区…</translation>
    </message>
    <message>
        <source>Starts empty; load your own source files.</source>
        <translation>从空白开始，载入您自己的原文文件。</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>打开工作区…</translation>
    </message>
    <message>
        <source>Goes on with a .fupin file.</source>
        <translation>继续处理已有的 .fupin 文件。</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>最近的工作区</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Chart tools</source>
        <translation>图表工具</translation>
    </message>
    <message>
        <source>Show the whole chart</source>
        <translation>显示整张图表</translation>
    </message>
    <message>
        <source>Back to the view before</source>
        <translation>返回上一视图</translation>
    </message>
    <message>
        <source>Forward to the next view</source>
        <translation>前进到下一视图</translation>
    </message>
    <message>
        <source>Move the chart: drag it</source>
        <translation>移动图表：拖动</translation>
    </message>
    <message>
        <source>Zoom: drag a rectangle</source>
        <translation>缩放：拖出矩形</translation>
    </message>
    <message>
        <source>Save the chart as PNG, SVG or PDF</source>
        <translation>将图表保存为 PNG、SVG 或 PDF</translation>
    </message>
</context>
<context>
    <name>WorkspaceView</name>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审核(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>新建工作区(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open workspace…</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的工作区(&amp;R)</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Load source files…</source>
        <translation>载入原文文件(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Export figures…</source>
        <translation>导出数据(&amp;E)…</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>关闭工作区(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
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
        <source>Change &amp;analyst…</source>
        <translation>更换分析员(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation>数据(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Programmes</source>
        <translation>专题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>F&amp;ilter the table</source>
        <translation>筛选数据表(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Show all figures</source>
        <translation>显示全部数据(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>核实(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>否决(&amp;R)</translation>
    </message>
    <message>
        <source>Back to &amp;unreviewed</source>
        <translation>恢复为未审核(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Next figure</source>
        <translation>下一条数据(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous figure</source>
        <translation>上一条数据(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Show the &amp;log file</source>
        <translation>显示日志文件(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About Fupin Curator</source>
        <translation>关于 Fupin Curator(&amp;A)</translation>
    </message>
</context>
<context>
    <name>application</name>
    <message>
        <source>Something unexpected happened: {error}. What was saved is safe. Details are in {log}.</source>
        <translation>发生了意外情况：{error}。已保存的内容是安全的。详情见 {log}。</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>New workspace</source>
        <translation>新建工作区</translation>
    </message>
    <message>
        <source>Export figures</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>Charts (*.png *.svg *.pdf)</source>
        <translation>图表 (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>打开工作区</translation>
    </message>
    <message>
        <source>Load source files</source>
        <translation>载入原文文件</translation>
    </message>
    <message>
        <source>Reports as text (*.txt);;All files (*)</source>
        <translation>文本报告 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Workspaces (*{suffix})</source>
        <translation>工作区 (*{suffix})</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>Va&amp;lue</source>
        <translation>数值(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Per</source>
        <translation>每(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类别(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Qualifier</source>
        <translation>限定(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Metric</source>
        <translation>统计内容(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>所属专题(&amp;A)</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>ID</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>原文数字</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>每</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>起始年份</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>截止年份</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>限定</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>统计内容</translation>
    </message>
    <message>
        <source>About</source>
        <translation>所属专题</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>缩写</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>未审核</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>超过</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>不足</translation>
    </message>
    <message>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <source>end of a range</source>
        <translation>区间端点</translation>
    </message>
    <message>
        <source>Unknown province</source>
        <translation>未知省份</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it was kept.</source>
        <translation>已停止，未保留任何内容。</translation>
    </message>
    <message>
        <source>{path} cannot be shown: there is no display here, and no such command. See --help for the commands.</source>
        <translation>无法显示 {path}：此处没有显示器，也没有这样的命令。可用 --help 查看命令。</translation>
    </message>
    <message>
        <source>There is no file {path}. Check the name, or whether it was moved.</source>
        <translation>找不到文件 {path}。请检查名称，或文件是否已被移走。</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file in it.</source>
        <translation>{path} 是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <source>{path} is there already. Choose another name; nothing was overwritten.</source>
        <translation>{path} 已经存在。请换一个名称；没有覆盖任何文件。</translation>
    </message>
    <message>
        <source>{path} holds no text. Nothing was loaded.</source>
        <translation>{path} 没有文字内容，未载入任何内容。</translation>
    </message>
    <message>
        <source>{path} is no text file: it holds a zero byte at offset {offset}. Nothing was loaded.</source>
        <translation>{path} 不是文本文件：在偏移 {offset} 处有零字节。未载入任何内容。</translation>
    </message>
    <message>
        <source>{path} is not UTF-8 at byte {offset}. Save it as UTF-8 and load it again; nothing was loaded.</source>
        <translation>{path} 在第 {offset} 字节处不是 UTF-8 编码。请另存为 UTF-8 后重新载入；未载入任何内容。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({detail}). Nothing was loaded.</source>
        <translation>无法读取 {path}（{detail}）。未载入任何内容。</translation>
    </message>
    <message>
        <source>{path} is no workspace of Fupin Curator. It was left unchanged.</source>
        <translation>{path} 不是 Fupin Curator 的工作区，未作任何改动。</translation>
    </message>
    <message>
        <source>{path} was made by a newer version of Fupin Curator. Install that version; the file was left unchanged.</source>
        <translation>{path} 由更新版本的 Fupin Curator 创建。请安装该版本；文件未作任何改动。</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is safe; this change was not made. Free some space and try again.</source>
        <translation>磁盘已满。此前保存的内容是安全的；本次更改没有生效。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>{path} or its folder is read-only. The change was not made. Move the workspace to a folder of your own.</source>
        <translation>{path} 或其所在文件夹为只读，更改没有生效。请把工作区移到您自己的文件夹。</translation>
    </message>
    <message>
        <source>{path} is in use by another program. The change was not made. Close the other one and try again.</source>
        <translation>{path} 正被另一个程序使用，更改没有生效。请关闭该程序后重试。</translation>
    </message>
    <message>
        <source>{path} is damaged ({detail}). Nothing was changed. Keep the file, and open a copy that you saved before.</source>
        <translation>{path} 已损坏（{detail}），未作任何改动。请保留该文件，并打开此前保存的副本。</translation>
    </message>
    <message>
        <source>{path} cannot be opened or made ({detail}). Check that the folder is there and that you may write to it.</source>
        <translation>无法打开或创建 {path}（{detail}）。请检查文件夹是否存在以及您是否有写入权限。</translation>
    </message>
    <message>
        <source>The disk reported an error at {path} ({detail}). The change was not made; what was saved before is safe.</source>
        <translation>磁盘在 {path} 处报告错误（{detail}）。更改没有生效；此前保存的内容是安全的。</translation>
    </message>
    <message>
        <source>{path} cannot be written ({detail}). Choose another folder.</source>
        <translation>无法写入 {path}（{detail}）。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Say who you are before you change anything.</source>
        <translation>更改之前请先说明您是谁。</translation>
    </message>
    <message>
        <source>That row is no longer there.</source>
        <translation>该行已不存在。</translation>
    </message>
    <message>
        <source>Operation {operation} cannot be taken back: operation {later} has changed the same row since.</source>
        <translation>无法撤销操作 {operation}：此后操作 {later} 又更改了同一行。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>{field} cannot be changed.</source>
        <translation>{field}不能更改。</translation>
    </message>
    <message>
        <source>{field} cannot be empty.</source>
        <translation>{field}不能为空。</translation>
    </message>
    <message>
        <source>The note is empty.</source>
        <translation>备注为空。</translation>
    </message>
    <message>
        <source>“{value}” is no number. Type digits, as in 1,117,000,000 or 36.1.</source>
        <translation>“{value}”不是数字。请输入数字，如 1,117,000,000 或 36.1。</translation>
    </message>
    <message>
        <source>{field} cannot be “{value}”.</source>
        <translation>{field}不能是“{value}”。</translation>
    </message>
    <message>
        <source>“{value}” is no year from 1900 to 2100. Type 2012, or 2011-2015 for a period.</source>
        <translation>“{value}”不是1900至2100之间的年份。请输入 2012，时期请输入 2011-2015。</translation>
    </message>
    <message>
        <source>A period cannot run from {first} to {last}.</source>
        <translation>时期不能从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>{field} of {figure} changed from {old} to {new}</source>
        <translation>{figure} 的{field}由 {old} 改为 {new}</translation>
    </message>
    <message>
        <source>{figure} marked {review}</source>
        <translation>{figure} 标为{review}</translation>
    </message>
    <message>
        <source>{count} figures marked {review}</source>
        <translation>{count}条数据标为{review}</translation>
    </message>
    <message>
        <source>note on {figure}</source>
        <translation>{figure} 的备注</translation>
    </message>
    <message>
        <source>{documents} loaded with {figures} figures</source>
        <translation>已载入 {documents}，共{figures}条数据</translation>
    </message>
    <message>
        <source>{known} is here already; nothing was loaded</source>
        <translation>{known} 已在工作区中，未载入任何内容</translation>
    </message>
</context>
</TS>
