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
    <name>BackupDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Figures settled</source>
        <translation>已处理的数据</translation>
    </message>
    <message>
        <source>Operations since</source>
        <translation>此后的操作</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>The workspace cannot be read now.</source>
        <translation>工作区目前无法读取。</translation>
    </message>
    <message>
        <source>Now: {settled} of {figures} figures settled, {operations} operations.</source>
        <translation>当前：{figures}个数据中已处理{settled}个，共{operations}次操作。</translation>
    </message>
    <message>
        <source>A restored backup takes the place of the whole workspace. What is there now is backed up first.</source>
        <translation>恢复的备份将取代整个工作区。现有内容会先行备份。</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>as the field says</source>
        <translation>按所改字段</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>设定(&amp;S)</translation>
    </message>
    <message>
        <source>{count} of {all} figures change to: {value}.</source>
        <translation>{all} 条数据中有 {count} 条将改为：{value}。</translation>
    </message>
    <message>
        <source>All of them say {value} already.</source>
        <translation>这些数据都已是 {value}。</translation>
    </message>
    <message>
        <source>{count} of these are verified, and become unreviewed again.</source>
        <translation>其中 {count} 条已核实，将重新变为未审核。</translation>
    </message>
    <message>
        <source>Not in the vocabulary: {codes}</source>
        <translation>词表中没有：{codes}</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>设定字段</translation>
    </message>
    <message>
        <source>{count} figures: {which}</source>
        <translation>{count} 条数据：{which}</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>字段(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>值(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>将有的改动</translation>
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
    <message>
        <source>further mentions of the same value ({count})</source>
        <translation>同一数值的其他提及（{count}）</translation>
    </message>
    <message>
        <source>with open findings ({count})</source>
        <translation>有待处理疑点（{count}）</translation>
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
        <source>largest bar first</source>
        <translation>条形由大到小</translation>
    </message>
    <message>
        <source>Years of one province may stand apart</source>
        <translation>同一省份的各年可能分开</translation>
    </message>
    <message>
        <source>largest province first</source>
        <translation>省份由大到小</translation>
    </message>
    <message>
        <source>By a province&apos;s largest bar; its years stay together, the earliest first</source>
        <translation>按省份最大的条形排序；同省各年相连，最早的年份在前</translation>
    </message>
    <message>
        <source>As in the tree of provinces; the earliest year first</source>
        <translation>与省份树的顺序相同；最早的年份在前</translation>
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
    <name>DecisionBar</name>
    <message>
        <source>Undo the last decision</source>
        <translation>撤销上一个决定</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Save   Return</source>
        <translation>保存   回车</translation>
    </message>
    <message>
        <source>Cancel   Esc</source>
        <translation>取消   Esc</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Undo   U</source>
        <translation>撤销   U</translation>
    </message>
    <message>
        <source>Both are right:</source>
        <translation>两者均正确：</translation>
    </message>
    <message>
        <source>Nothing wrong, because:</source>
        <translation>无误，因为：</translation>
    </message>
</context>
<context>
    <name>DrawDialog</name>
    <message>
        <source>Draw a sample</source>
        <translation>抽取样本</translation>
    </message>
    <message>
        <source>All figures ({count})</source>
        <translation>全部数据（{count}）</translation>
    </message>
    <message>
        <source>The figures that the table shows ({count})</source>
        <translation>表格中显示的数据（{count}）</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>抽取(&amp;D)</translation>
    </message>
    <message>
        <source>Figures are drawn in proportion from the unreviewed, the verified and the rejected, at least {least} of each. While you review them, you are not shown who decided what before. The same seed draws the same sample again.</source>
        <translation>数据按比例从未审核、已核实和已否决的数据中抽取，每类至少 {least} 条。审核时不显示先前由谁作出何种决定。相同的种子会再次抽出相同的样本。</translation>
    </message>
    <message>
        <source>Draw &amp;from:</source>
        <translation>抽取范围(&amp;F)：</translation>
    </message>
    <message>
        <source>Fi&amp;gures:</source>
        <translation>数据(&amp;G)：</translation>
    </message>
    <message>
        <source>&amp;Paragraphs, for what was missed:</source>
        <translation>段落，用于检查遗漏(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Seed:</source>
        <translation>种子(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>ErrataPage</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>原句</translation>
    </message>
    <message>
        <source>Errata of the sources</source>
        <translation>原文勘误</translation>
    </message>
    <message>
        <source>Errors of the sources: {count}</source>
        <translation>原文错误：{count}</translation>
    </message>
    <message>
        <source>No error of a source is known yet. Decide on findings, with the key S, and they are listed here.</source>
        <translation>尚未发现原文错误。在“疑点”中按 S 键作出决定后，会列在这里。</translation>
    </message>
    <message>
        <source>Export the errata…</source>
        <translation>导出勘误表…</translation>
    </message>
</context>
<context>
    <name>ErrorPage</name>
    <message>
        <source>Errors of the extraction</source>
        <translation>提取错误</translation>
    </message>
    <message>
        <source>What was put right</source>
        <translation>已更正的内容</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>统计方式</translation>
    </message>
    <message>
        <source>by reason</source>
        <translation>按原因</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>by programme</source>
        <translation>按项目</translation>
    </message>
    <message>
        <source>by report</source>
        <translation>按报告</translation>
    </message>
    <message>
        <source>Export the counts…</source>
        <translation>导出统计…</translation>
    </message>
    <message>
        <source>Export each correction…</source>
        <translation>导出逐条更正…</translation>
    </message>
    <message>
        <source>Errors of the machine</source>
        <translation>机器错误</translation>
    </message>
    <message>
        <source>Errors of the sources</source>
        <translation>原文错误</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Errors of the machine that were put right: {count}. Errors of the sources are no errors of it.</source>
        <translation>已更正的机器错误：{count}。原文错误不算机器错误。</translation>
    </message>
    <message>
        <source>Nothing was put right yet. What you correct or reject is counted here.</source>
        <translation>尚无更正。您更正或否决的数据会在此统计。</translation>
    </message>
</context>
<context>
    <name>ExtractionForm</name>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
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
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>2012 or 2011-2015</source>
        <translation>2012 或 2011-2015</translation>
    </message>
    <message>
        <source>It is no figure at all</source>
        <translation>这不是数据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Misread</source>
        <translation>误读</translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Facets</source>
        <translation>分面</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>{field}: second choice</source>
        <translation>{field}：次选</translation>
    </message>
    <message>
        <source>{field}: second choice {value}</source>
        <translation>{field}：次选{value}</translation>
    </message>
    <message>
        <source>The machine was not sure</source>
        <translation>机器不确定</translation>
    </message>
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
    <message>
        <source>key {key}</source>
        <translation>按键{key}</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>Wrong: {field} ({key})</source>
        <translation>有误：{field}（{key}）</translation>
    </message>
    <message>
        <source>Wrong: {field}</source>
        <translation>有误：{field}</translation>
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
        <source>Reas&amp;on</source>
        <translation>原因(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
</context>
<context>
    <name>FigureLinks</name>
    <message>
        <source>What the figure is bound to</source>
        <translation>与该数据相关的内容</translation>
    </message>
    <message>
        <source>Error of the source: it means {value} ({evidence})</source>
        <translation>原文错误：应为 {value}（{evidence}）</translation>
    </message>
    <message>
        <source>The source is right after all</source>
        <translation>原文其实无误</translation>
    </message>
    <message>
        <source>Also {mentions}</source>
        <translation>另见 {mentions}</translation>
    </message>
    <message>
        <source>{printed} in {place}</source>
        <translation>{place}的 {printed}</translation>
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
        <source>There are no figures yet.
Load source files from the File menu.</source>
        <translation>还没有数据。
请从“文件”菜单载入原文文件。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Loading source files</source>
        <translation>正在载入原文文件</translation>
    </message>
    <message>
        <source>Making the workspace</source>
        <translation>正在创建工作区</translation>
    </message>
    <message>
        <source>{count} figures written to {path}</source>
        <translation>已将{count}条数据写入 {path}</translation>
    </message>
    <message>
        <source>{count} notes written to {path}</source>
        <translation>已将{count}条备注写入 {path}</translation>
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
    <message>
        <source>Facets</source>
        <translation>分面</translation>
    </message>
    <message>
        <source>Show the facets: values with how many figures have each</source>
        <translation>显示分面：各个取值及其数据条数</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>在文中查找</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>第 {place} 处，共 {count} 处</translation>
    </message>
</context>
<context>
    <name>FindingBar</name>
    <message>
        <source>State of the findings</source>
        <translation>疑点状态</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>所有程度</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>所有规则</translation>
    </message>
    <message>
        <source>All provinces</source>
        <translation>所有省份</translation>
    </message>
    <message>
        <source>{count} findings</source>
        <translation>{count} 个疑点</translation>
    </message>
    <message>
        <source>The figures were changed since they were last checked.</source>
        <translation>上次检查之后数据已有更改。</translation>
    </message>
    <message>
        <source>Checking the figures…</source>
        <translation>正在检查数据…</translation>
    </message>
</context>
<context>
    <name>FindingDetail</name>
    <message>
        <source>What would mend it:</source>
        <translation>可能的更正：</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>Take this up: the decision is prefilled with it</source>
        <translation>采用此项：作决定时自动填入</translation>
    </message>
    <message>
        <source>Open again, since its numbers have changed. It was decided: {what}</source>
        <translation>数字已改变，因此再次待处理。此前的决定：{what}</translation>
    </message>
    <message>
        <source>Decided: {what}</source>
        <translation>已决定：{what}</translation>
    </message>
    <message>
        <source>The chosen finding</source>
        <translation>所选疑点</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>Last: {what}</source>
        <translation>刚才：{what}</translation>
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
        <source>Findings</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>GroupTable</name>
    <message>
        <source>Groups of changes</source>
        <translation>更改分组</translation>
    </message>
</context>
<context>
    <name>GuideText</name>
    <message>
        <source>Page of the guide</source>
        <translation>指南页面</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide to Fupin Curator</source>
        <translation>Fupin Curator 使用指南</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or shorter words.</source>
        <translation>没有找到。请试用较少或较短的词。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
</context>
<context>
    <name>HealthDialog</name>
    <message>
        <source>Check workspace</source>
        <translation>检查工作区</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>重新检查(&amp;A)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Something is wrong. What was saved is still there; nothing was changed.</source>
        <translation>发现问题。已保存的内容仍在，没有作任何更改。</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}处</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查项</translation>
    </message>
</context>
<context>
    <name>HistoryBar</name>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What kind</source>
        <translation>操作类型</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近7天</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从…到…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
    <message>
        <source>{count} entries found</source>
        <translation>找到{count}条记录</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count}条记录</translation>
    </message>
    <message>
        <source>Only this figure ({figure})</source>
        <translation>仅此数据（{figure}）</translation>
    </message>
    <message>
        <source>Only this figure</source>
        <translation>仅此数据</translation>
    </message>
    <message>
        <source>Search the history: figure, value, note…</source>
        <translation>搜索历史：编号、数值、备注…</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索历史</translation>
    </message>
</context>
<context>
    <name>HistoryChanges</name>
    <message>
        <source>{what} on {figure}</source>
        <translation>{figure} 的{what}</translation>
    </message>
</context>
<context>
    <name>HistoryDetail</name>
    <message>
        <source>Taken back on {when} by “{what}”.</source>
        <translation>已于{when}撤回：“{what}”。</translation>
    </message>
    <message>
        <source>Revert this…</source>
        <translation>撤回此操作…</translation>
    </message>
    <message>
        <source>Take this one operation back, whatever was done since ({keys})</source>
        <translation>只撤回这一项操作，不论此后做了什么（{keys}）</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>更改内容</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>{what} (taken back)</source>
        <translation>{what}（已撤回）</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Show the whole history</source>
        <translation>显示全部历史</translation>
    </message>
    <message>
        <source>Take back: {what}?

Rows concerned: {rows}. This is a new entry of the history and can be undone.</source>
        <translation>要撤回“{what}”吗？

涉及行数：{rows}。这将成为一条新的历史记录，可以撤销。</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Nothing in the history matches.</source>
        <translation>没有符合条件的历史记录。</translation>
    </message>
    <message>
        <source>Nothing has been done yet. Every change will be listed here, and can be taken back.</source>
        <translation>尚无操作。每项更改都会列在这里，并可撤回。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>KeyBar</name>
    <message>
        <source>The sentence</source>
        <translation>整句</translation>
    </message>
    <message>
        <source>Figures of this sentence that are open and not doubtful: {count}</source>
        <translation>本句中尚未审定且不存疑的数据：{count}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>{name} (read-only) – </source>
        <translation>{name}（只读）– </translation>
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
        <source>This was done in an earlier session, on {when}: {what}.

Undo it all the same?</source>
        <translation>这是以前打开时于{when}所做的操作：{what}。

仍要撤销吗？</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Fupin Curator {version}. It works offline; its files are in {folder}.</source>
        <translation>Fupin Curator {version}。本程序离线运行，文件保存在 {folder}。</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Changes by field</source>
        <translation>按字段统计的更改</translation>
    </message>
    <message>
        <source>Examples of the chosen group</source>
        <translation>所选分组的示例</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>Check a&amp;ll</source>
        <translation>全选(&amp;L)</translation>
    </message>
    <message>
        <source>Check &amp;none</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Machine before</source>
        <translation>原机器值</translation>
    </message>
    <message>
        <source>Counts now</source>
        <translation>当前有效值</translation>
    </message>
    <message>
        <source>Machine now</source>
        <translation>新机器值</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. Values that nobody decided on follow the new extraction; your decisions stay, and are marked where it disagrees. All of it is one step, which Undo takes back.</source>
        <translation>尚未作任何更改。无人决定过的值采用新的提取结果；您的决定保持不变，与新结果不一致之处会加上标记。全部更改为一步操作，可以撤销。</translation>
    </message>
    <message>
        <source>{count} of {total} figures accepted</source>
        <translation>已接受 {total} 个数字中的 {count} 个</translation>
    </message>
</context>
<context>
    <name>Merges</name>
    <message>
        <source>Extracting again</source>
        <translation>正在重新提取</translation>
    </message>
    <message>
        <source>Nothing needs a place.</source>
        <translation>没有需要定位的内容。</translation>
    </message>
    <message>
        <source>Nothing would change: the present extraction says the same of every figure as before.</source>
        <translation>不会有任何更改：当前提取对每个数字的结果与之前相同。</translation>
    </message>
    <message>
        <source>Extract again</source>
        <translation>重新提取</translation>
    </message>
</context>
<context>
    <name>NoFindings</name>
    <message>
        <source>No finding matches.</source>
        <translation>没有符合条件的疑点。</translation>
    </message>
    <message>
        <source>Show all open findings</source>
        <translation>显示所有未决疑点</translation>
    </message>
    <message>
        <source>There are no figures yet. Load source files from the File menu.</source>
        <translation>还没有数据。请从“文件”菜单载入原文文件。</translation>
    </message>
    <message>
        <source>Nothing is open here. Decided: {count}</source>
        <translation>此处没有未决疑点。已决定：{count}</translation>
    </message>
    <message>
        <source>Show what was decided</source>
        <translation>显示已决定的疑点</translation>
    </message>
    <message>
        <source>Nothing was found here. The checks look again after every change.</source>
        <translation>此处没有发现疑点。每次更改后都会重新检查。</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What was decided, and why</source>
        <translation>作出的决定及其理由</translation>
    </message>
    <message>
        <source>Begin to type its name, or press Down for all</source>
        <translation>键入名称开头，或按向下键列出全部</translation>
    </message>
    <message>
        <source>In&amp;dicator</source>
        <translation>指标(&amp;D)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>标签，用逗号分隔</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
</context>
<context>
    <name>NotesBar</name>
    <message>
        <source>Search the notes</source>
        <translation>搜索备注</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>备注对象</translation>
    </message>
    <message>
        <source>Add a note on the workspace</source>
        <translation>为工作区添加备注</translation>
    </message>
    <message>
        <source>New note on an indicator…</source>
        <translation>为指标添加备注…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>On everything</source>
        <translation>全部对象</translation>
    </message>
    <message>
        <source>On figures</source>
        <translation>关于数据</translation>
    </message>
    <message>
        <source>On texts</source>
        <translation>关于原文</translation>
    </message>
    <message>
        <source>On indicators</source>
        <translation>关于指标</translation>
    </message>
    <message>
        <source>On the workspace</source>
        <translation>关于工作区</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>所有标签</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>notes: {count}</source>
        <translation>备注：{count}</translation>
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
    <name>NotesView</name>
    <message>
        <source>Show all notes</source>
        <translation>显示所有备注</translation>
    </message>
    <message>
        <source>New note on the workspace</source>
        <translation>关于工作区的新备注</translation>
    </message>
    <message>
        <source>New note on “{quote}”</source>
        <translation>关于“{quote}”的新备注</translation>
    </message>
    <message>
        <source>New note on an indicator</source>
        <translation>关于指标的新备注</translation>
    </message>
    <message>
        <source>No note matches.</source>
        <translation>没有符合条件的备注。</translation>
    </message>
    <message>
        <source>There are no notes yet. Write one on a figure in the form below the source, or on an indicator or the workspace with the buttons above: decisions on how to code, for instance.</source>
        <translation>还没有备注。可在原文下方的表单中为数据写备注，或用上方的按钮为指标或工作区写备注，例如编码时的决定。</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>OrderBar</name>
    <message>
        <source>Most doubtful sentence first</source>
        <translation>最可疑的句子在前</translation>
    </message>
    <message>
        <source>With findings first</source>
        <translation>有发现的在前</translation>
    </message>
    <message>
        <source>By programme</source>
        <translation>按专题</translation>
    </message>
    <message>
        <source>By province</source>
        <translation>按省份</translation>
    </message>
    <message>
        <source>Random sample</source>
        <translation>随机抽样</translation>
    </message>
    <message>
        <source>Order of the review</source>
        <translation>审核顺序</translation>
    </message>
    <message>
        <source>Progress of this queue</source>
        <translation>本队列的进度</translation>
    </message>
    <message>
        <source>{place} of {count}, {open} open</source>
        <translation>第{place}个，共{count}个，{open}个未审定</translation>
    </message>
</context>
<context>
    <name>ParagraphCard</name>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Not captured here. Mark what is a figure, by its digit or by a selection and M:</source>
        <translation>此处未提取的数字。是数据的请标出：按其数字键，或选中文字后按 M：</translation>
    </message>
    <message>
        <source>All printed numbers are captured. Anything else that is a figure: select it, then M.</source>
        <translation>所有印出的数字均已提取。若还有其他数据：选中后按 M。</translation>
    </message>
    <message>
        <source>Missed: {text}</source>
        <translation>遗漏：{text}</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Figures and notes that need a place</source>
        <translation>需要定位的数字和备注</translation>
    </message>
    <message>
        <source>Figures and notes without a place</source>
        <translation>没有位置的数字和备注</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配度</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前文</translation>
    </message>
    <message>
        <source>After</source>
        <translation>后文</translation>
    </message>
    <message>
        <source>Places where it may stand</source>
        <translation>可能的位置</translation>
    </message>
    <message>
        <source>Nothing needs a place.</source>
        <translation>没有需要定位的内容。</translation>
    </message>
    <message>
        <source>Somebody decided on these figures, or wrote these notes, and they were not found again in the text that replaced theirs.</source>
        <translation>有人对这些数字作过决定，或写下了这些备注，但在替换后的新文本中没有重新找到它们。</translation>
    </message>
    <message>
        <source>Note “{note}”</source>
        <translation>备注“{note}”</translation>
    </message>
    <message>
        <source>&amp;Keep it on the workspace</source>
        <translation>保留为工作区备注(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Put it here</source>
        <translation>放在此处(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Leave it with the old text</source>
        <translation>留在旧文本中(&amp;L)</translation>
    </message>
    <message>
        <source>Looking for places in the new text…</source>
        <translation>正在新文本中查找位置…</translation>
    </message>
    <message>
        <source>What this would change</source>
        <translation>将会改动的内容</translation>
    </message>
</context>
<context>
    <name>PlaceFlow</name>
    <message>
        <source>Make “{heading}” a part of the section before it?</source>
        <translation>将“{heading}”并入前一节？</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Give the year {year} to the figures from here to the end of the paragraph?</source>
        <translation>从这里到段落末尾的数字都用年份 {year}？</translation>
    </message>
    <message>
        <source>Set the year</source>
        <translation>设定年份</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>All provinces</source>
        <translation>全部省份</translation>
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
    <name>ProgressLabel</name>
    <message>
        <source>figures settled: {settled} of {total}</source>
        <translation>已审定数据：{settled} / {total}</translation>
    </message>
    <message>
        <source>figures settled: {settled} of {total}; {pace} an hour</source>
        <translation>已审定数据：{settled} / {total}；每小时{pace}个</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>open findings: {count}</source>
        <translation>待处理疑点：{count}</translation>
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
        <source>No reports yet.</source>
        <translation>还没有报告。</translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation>省份</translation>
    </message>
</context>
<context>
    <name>QualityPage</name>
    <message>
        <source>Quality sample</source>
        <translation>质量样本</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>&amp;Draw a sample…</source>
        <translation>抽取样本(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>质量说明</translation>
    </message>
    <message>
        <source>{day}, seed {seed}: {items} drawn by {analyst}</source>
        <translation>{day}，种子 {seed}：{analyst} 抽取 {items} 项</translation>
    </message>
    <message>
        <source>No sample has been drawn yet. Draw one, review it item by item, and see how many of the figures need a correction, and how many were missed.</source>
        <translation>尚未抽取样本。抽取一个样本，逐项审核，即可知道有多少数据需要更正、有多少数据被遗漏。</translation>
    </message>
</context>
<context>
    <name>QualityReview</name>
    <message>
        <source>Progress of the review</source>
        <translation>审核进度</translation>
    </message>
    <message>
        <source>Save   Return</source>
        <translation>保存   Return</translation>
    </message>
    <message>
        <source>Back   ←</source>
        <translation>上一项   ←</translation>
    </message>
    <message>
        <source>Forward   →</source>
        <translation>下一项   →</translation>
    </message>
    <message>
        <source>Right   R</source>
        <translation>正确   R</translation>
    </message>
    <message>
        <source>Nothing missed   0</source>
        <translation>没有遗漏   0</translation>
    </message>
    <message>
        <source>{done} of {total} reviewed</source>
        <translation>已审核 {done} / {total}</translation>
    </message>
    <message>
        <source>Item {place} of {total}</source>
        <translation>第 {place} 项，共 {total} 项</translation>
    </message>
    <message>
        <source>{item}, reviewed</source>
        <translation>{item}，已审核</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>or in words</source>
        <translation>或用文字说明</translation>
    </message>
</context>
<context>
    <name>ReasonInput</name>
    <message>
        <source>as what is changed suggests</source>
        <translation>按所改内容推定</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>Comparing with the document</source>
        <translation>正在与文档比较</translation>
    </message>
    <message>
        <source>There is no document yet that could be replaced.</source>
        <translation>还没有可以替换的文档。</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Load it &amp;beside</source>
        <translation>另行载入(&amp;B)</translation>
    </message>
    <message>
        <source>Loading source files</source>
        <translation>正在载入原文文件</translation>
    </message>
    <message>
        <source>{document} is here already with another text. Replace that document?</source>
        <translation>{document} 已在此处，但文本不同。要替换该文档吗？</translation>
    </message>
    <message>
        <source>{file} has largely the same text as {document}, which is here already. Replace that one?</source>
        <translation>{file} 与已在此处的 {document} 文本大部分相同。要替换该文档吗？</translation>
    </message>
    <message>
        <source>Replace {document} by {file}?</source>
        <translation>用 {file} 替换 {document} 吗？</translation>
    </message>
    <message>
        <source>The old text is kept, but no longer shown.

Figures found again by their position: {by_position}
Found again by their words: {by_quote}
Decided on, and in need of a place: {waiting}
New: {new}
Changed by the extraction: {changed}
No longer found, and hidden: {vanished}
Contradicting a decision, which stays: {conflicting}</source>
        <translation>旧文本会保留，但不再显示。

按位置重新找到的数字：{by_position}
按文字重新找到：{by_quote}
已有决定、需要定位：{waiting}
新增：{new}
提取结果有变：{changed}
不再找到并隐藏：{vanished}
与决定不一致（决定不变）：{conflicting}</translation>
    </message>
    <message>
        <source>Loaded beside it, both are shown, and what stands in both is counted twice.</source>
        <translation>若另行载入，两者都会显示，两者中相同的内容会计算两次。</translation>
    </message>
    <message>
        <source>Notes on the text in need of a place: {count}</source>
        <translation>需要定位的文本备注：{count}</translation>
    </message>
    <message>
        <source>Dismissed numbers that are not found again: {count}</source>
        <translation>未重新找到的已排除数值：{count}</translation>
    </message>
    <message>
        <source>Decided on these, which does not fit the new text and stays with the old one: {names}</source>
        <translation>对以下各项所作的决定与新文本不符，留在旧文本中：{names}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Correct report</source>
        <translation>更正报告</translation>
    </message>
    <message>
        <source>&amp;Province:</source>
        <translation>省份(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Year:</source>
        <translation>年份(&amp;Y)：</translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation>类型(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Counterpart:</source>
        <translation>对口地区(&amp;C)：</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>{count} rows written to {path}</source>
        <translation>已将{count}行写入 {path}</translation>
    </message>
    <message>
        <source>The statement was written to {path}</source>
        <translation>质量说明已写入 {path}</translation>
    </message>
</context>
<context>
    <name>ReviewNames</name>
    <message>
        <source>{review} by {analyst}, {when}</source>
        <translation>由 {analyst} {review}，{when}</translation>
    </message>
    <message>
        <source>second check: {analyst} {verdict}, {when}</source>
        <translation>复核：{analyst} {verdict}，{when}</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>There are no figures yet. Load source files from the File menu.</source>
        <translation>还没有数据。请从“文件”菜单载入原文文件。</translation>
    </message>
    <message>
        <source>All figures of this queue are settled or marked as doubtful.</source>
        <translation>本队列的数据均已审定或标为存疑。</translation>
    </message>
    <message>
        <source>No figure is open here. Choose another place in the tree, or show all figures.</source>
        <translation>此处没有未审定的数据。请在树中选择其他位置，或显示全部数据。</translation>
    </message>
    <message>
        <source>States the same, and is verified with it:</source>
        <translation>表述相同，将一并核实：</translation>
    </message>
</context>
<context>
    <name>RowDialog</name>
    <message>
        <source>Row of a vocabulary</source>
        <translation>词表条目</translation>
    </message>
    <message>
        <source>Several forms in one cell are separated by |</source>
        <translation>一格中的多种写法用 | 分隔</translation>
    </message>
</context>
<context>
    <name>RowPreviewDialog</name>
    <message>
        <source>What this changes</source>
        <translation>此项会改动什么</translation>
    </message>
    <message>
        <source>What changes, from what to what</source>
        <translation>改动的内容：由何变为何</translation>
    </message>
    <message>
        <source>Row and &amp;changes</source>
        <translation>条目及改动(&amp;C)</translation>
    </message>
    <message>
        <source>“{name}” is taken away from the {kind} of this workspace.</source>
        <translation>将从此工作区的{kind}词表中移除“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” is set in the {kind} of this workspace.</source>
        <translation>将在此工作区的{kind}词表中设定“{name}”。</translation>
    </message>
    <message>
        <source>Figures that answer it: {figures}. Notes on it: {notes}. They keep its code.</source>
        <translation>回答该指标的数据：{figures}。关于它的备注：{notes}。它们保留其代码。</translation>
    </message>
    <message>
        <source>What was set or reviewed by hand stays: {count} figures keep it although the text reads otherwise now.</source>
        <translation>人工设定或审核过的保持不变：{count} 个数据保留人工决定，尽管现在文本读取结果不同。</translation>
    </message>
    <message>
        <source>Nothing changes in the texts that are loaded. Texts that are loaded later are read so.</source>
        <translation>已载入的文本没有改动。以后载入的文本将照此读取。</translation>
    </message>
    <message>
        <source>No report, section or figure changes: texts are not read by what this row says.</source>
        <translation>没有报告、章节或数据改动：读取文本时不用此条目的内容。</translation>
    </message>
    <message>
        <source>{count} of these changes, the last in the list, are not of this row: they wait since others changed, or the program.</source>
        <translation>其中 {count} 处改动（列在最后）并非由此条目引起：其他条目或程序变更后，它们一直待处理。</translation>
    </message>
    <message>
        <source>Row and changes are one step, which Undo takes back as a whole. With the row only, no figure that is there changes before you extract again (File menu).</source>
        <translation>“条目及改动”是一个步骤，撤销时一并收回。若选“仅条目”，在您重新提取（“文件”菜单）之前，现有数据都不变。</translation>
    </message>
    <message>
        <source>Reports: {reports}. Sections: {sections}. Figures: {figures}.</source>
        <translation>报告：{reports}。章节：{sections}。数据：{figures}。</translation>
    </message>
    <message>
        <source>Row &amp;only</source>
        <translation>仅条目(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Figure or report</source>
        <translation>数据或报告</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>A copy was saved as {path}.</source>
        <translation>副本已保存为 {path}。</translation>
    </message>
    <message>
        <source>Reading the backups</source>
        <translation>正在读取备份</translation>
    </message>
    <message>
        <source>The backup was restored.</source>
        <translation>备份已恢复。</translation>
    </message>
    <message>
        <source>What was there before is kept as {path}.</source>
        <translation>原有内容保留为 {path}。</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在恢复备份</translation>
    </message>
    <message>
        <source>This was not closed in order last time. All that was saved is here.</source>
        <translation>上次未正常关闭。已保存的内容都在。</translation>
    </message>
    <message>
        <source>{path} lies in a network folder ({by}). It works there, but slower and less safely.</source>
        <translation>{path} 位于网络文件夹（{by}）中。在那里可以使用，但较慢，也不够安全。</translation>
    </message>
    <message>
        <source>{path} lies in a folder that {by} synchronises. Two computers must never open it at a time.</source>
        <translation>{path} 位于由 {by} 同步的文件夹中。切勿在两台电脑上同时打开。</translation>
    </message>
    <message>
        <source>On this computer alone it is safest. Copies can be saved to the shared folder.</source>
        <translation>只放在本机上最安全。可以另存副本到共享文件夹。</translation>
    </message>
    <message>
        <source>&amp;Move it to a local folder now</source>
        <translation>立即移到本地文件夹(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Leave it there</source>
        <translation>留在原处(&amp;L)</translation>
    </message>
    <message>
        <source>Moving the workspace</source>
        <translation>正在移动工作区</translation>
    </message>
    <message>
        <source>Open for &amp;reading only</source>
        <translation>以只读方式打开(&amp;R)</translation>
    </message>
    <message>
        <source>It is &amp;not open there: open it</source>
        <translation>那里并未打开：打开它(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>恢复备份(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>SameErrorBar</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Let only these figures through, in the table</source>
        <translation>表中只显示这些数据</translation>
    </message>
    <message>
        <source>Correct all…</source>
        <translation>全部更正…</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>{count} more with {what} set by the same rule</source>
        <translation>同一规则还给出 {count} 条{what}的数据</translation>
    </message>
</context>
<context>
    <name>SameErrorDialog</name>
    <message>
        <source>The same error elsewhere</source>
        <translation>其他地方的同样错误</translation>
    </message>
    <message>
        <source>Figures to be corrected</source>
        <translation>要更正的数据</translation>
    </message>
    <message>
        <source>{what}. Uncheck what is right as it is. This is one operation, with one undo.</source>
        <translation>{what}。无误的请取消勾选。这是一次操作，可一次撤销。</translation>
    </message>
    <message>
        <source>Correct {count} figures</source>
        <translation>更正 {count} 条数据</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search everything: words, a “phrase”, 扶贫, 1.117 billion, HEB12-0042…</source>
        <translation>全部搜索：词语、“短语”、扶贫、11.17亿、HEB12-0042…</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全部搜索</translation>
    </message>
    <message>
        <source>What kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>found: {count}, reports: {reports}</source>
        <translation>找到 {count} 处，报告 {reports} 份</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message>
        <source>{report}, {count} found</source>
        <translation>{report}，找到{count}处</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>There is nothing to search yet. Load source files from the File menu.</source>
        <translation>还没有可搜索的内容。请从“文件”菜单载入原文文件。</translation>
    </message>
    <message>
        <source>Type words, all of which must be there, a “phrase”, Chinese of any length, or a number:
1.117 billion finds 1,117,000,000 and 11.17亿 too.</source>
        <translation>请输入词语（须全部出现）、“短语”、任意长度的中文或数字：
输入 11.17亿 也会找到 1.117 billion 和 1,117,000,000。</translation>
    </message>
    <message>
        <source>Nothing was found for {typed}.
All of it must stand in one paragraph, figure or note: try fewer words.</source>
        <translation>没有找到{typed}。
所有词语须出现在同一段落、数据或备注中，请减少词语再试。</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>Text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>in no report, so the source does not show it</source>
        <translation>不属于任何报告，原文窗格不显示</translation>
    </message>
    <message>
        <source>Outside of all reports</source>
        <translation>不属于任何报告</translation>
    </message>
    <message>
        <source>On the workspace and its indicators</source>
        <translation>关于工作区及其指标</translation>
    </message>
</context>
<context>
    <name>SecondCheckPage</name>
    <message>
        <source>Second check</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Which figures</source>
        <translation>哪些数据</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>disagreements</source>
        <translation>有异议</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Settled figures</source>
        <translation>已审定的数据</translation>
    </message>
    <message>
        <source>Why you disagree (W; Return goes back)</source>
        <translation>不同意的理由（W 键；Return 返回）</translation>
    </message>
    <message>
        <source>Note on the second check</source>
        <translation>复核备注</translation>
    </message>
    <message>
        <source>Agree   A</source>
        <translation>同意   A</translation>
    </message>
    <message>
        <source>Disagree   D</source>
        <translation>不同意   D</translation>
    </message>
    <message>
        <source>Show these in the table</source>
        <translation>在表格中显示这些数据</translation>
    </message>
    <message>
        <source>Settled by others: {open} to be checked, {agree} agreed, {disagree} disagreed</source>
        <translation>他人审定的数据：待复核 {open}，同意 {agree}，有异议 {disagree}</translation>
    </message>
    <message>
        <source>Nobody else has settled a figure yet. Another analyst signs in with Edit &gt; Change analyst.</source>
        <translation>尚无他人审定的数据。另一位分析员可通过“编辑 &gt; 更换分析员”登录。</translation>
    </message>
</context>
<context>
    <name>SectionDialog</name>
    <message>
        <source>Correct section</source>
        <translation>更正章节</translation>
    </message>
    <message>
        <source>&amp;Programme:</source>
        <translation>项目(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Heading:</source>
        <translation>标题(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Begins at:</source>
        <translation>开始于(&amp;B)：</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Intended value</source>
        <translation>应为的值</translation>
    </message>
    <message>
        <source>empty: unknown</source>
        <translation>留空：不详</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Printed wrong</source>
        <translation>印误</translation>
    </message>
    <message>
        <source>Intended</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>SourceHead</name>
    <message>
        <source>Printed numbers that are neither figures nor dismissed: go to the next one</source>
        <translation>文中既未成为数据、也未被排除的数字：转到下一个</translation>
    </message>
    <message>
        <source>{count} not captured</source>
        <translation>{count} 个未收录</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Close the pinned source</source>
        <translation>关闭固定的原文</translation>
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
    <message>
        <source>What belongs to the chosen figure</source>
        <translation>与所选数据相关的数据</translation>
    </message>
    <message>
        <source>Pinned source text</source>
        <translation>固定的原文</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Note by {who}: {note}</source>
        <translation>{who} 的备注：{note}</translation>
    </message>
    <message>
        <source>Not captured: likely {reason}</source>
        <translation>未收录：可能是{reason}</translation>
    </message>
</context>
<context>
    <name>SourceWork</name>
    <message>
        <source>{figure} belongs to another report.</source>
        <translation>{figure} 属于另一份报告。</translation>
    </message>
    <message>
        <source>There is no number here that waits to be captured or dismissed.</source>
        <translation>此处没有待收录或待排除的数字。</translation>
    </message>
    <message>
        <source>Dismiss as</source>
        <translation>排除为</translation>
    </message>
    <message>
        <source>Copied with its reference.</source>
        <translation>已连同出处复制。</translation>
    </message>
    <message>
        <source>Every number of this report is captured, dismissed or plainly no figure.</source>
        <translation>本报告的每个数字都已收录、已排除，或显然不是数据。</translation>
    </message>
    <message>
        <source>{quote}: likely {reason}. {add} makes a figure of it, {dismiss} dismisses it, {next} goes on.</source>
        <translation>{quote}：可能是{reason}。按 {add} 收录为数据，按 {dismiss} 排除，按 {next} 继续。</translation>
    </message>
    <message>
        <source>{figure} says {old}; what is printed there reads {new}. Take the new value?</source>
        <translation>{figure} 的值为 {old}，而该处印的是 {new}。采用新值吗？</translation>
    </message>
    <message>
        <source>Take the new value</source>
        <translation>采用新值</translation>
    </message>
    <message>
        <source>Keep the value</source>
        <translation>保留原值</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split section</source>
        <translation>拆分章节</translation>
    </message>
    <message>
        <source>&amp;Begins at:</source>
        <translation>开始于(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Heading:</source>
        <translation>标题(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Programme:</source>
        <translation>项目(&amp;P)：</translation>
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
    <name>StatementPanel</name>
    <message>
        <source>Sentences to cite</source>
        <translation>可引用的语句</translation>
    </message>
    <message>
        <source>Statement by stratum and field</source>
        <translation>按层和字段列出的质量说明</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Save as &amp;text…</source>
        <translation>另存为文本(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Export the statement…</source>
        <translation>导出质量说明(&amp;E)…</translation>
    </message>
    <message>
        <source>Export the &amp;items…</source>
        <translation>导出样本各项(&amp;I)…</translation>
    </message>
</context>
<context>
    <name>TableFoot</name>
    <message>
        <source>The selected figures together</source>
        <translation>所选数据合计</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>TableHeads</name>
    <message>
        <source>&amp;Sort by {column}</source>
        <translation>按{column}排序(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Then by {column}</source>
        <translation>再按{column}排序(&amp;T)</translation>
    </message>
    <message>
        <source>In the &amp;order of the texts</source>
        <translation>按文本顺序(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reset the columns</source>
        <translation>恢复默认列(&amp;R)</translation>
    </message>
</context>
<context>
    <name>TableViews</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Saved views: filter, order and columns under a name</source>
        <translation>已保存的视图：以名称保存的筛选、排序和列</translation>
    </message>
    <message>
        <source>&amp;Save this view…</source>
        <translation>保存此视图(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>&amp;Name of the view:</source>
        <translation>视图名称(&amp;N)：</translation>
    </message>
    <message>
        <source>There is a view “{name}” already. Replace it?</source>
        <translation>已有名为“{name}”的视图。要替换吗？</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>重命名视图</translation>
    </message>
</context>
<context>
    <name>TableWork</name>
    <message>
        <source>{count} figures are to be marked {review}:
{which}.

They are now: {now}.</source>
        <translation>将把 {count} 条数据标为{review}：
{which}。

它们现在是：{now}。</translation>
    </message>
</context>
<context>
    <name>TextTable</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
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
    <name>VocabularyDialog</name>
    <message>
        <source>Vocabularies of this workspace</source>
        <translation>此工作区的词表</translation>
    </message>
    <message>
        <source>Rows that this workspace adds</source>
        <translation>此工作区添加的条目</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Note on it…</source>
        <translation>为其写备注(&amp;N)…</translation>
    </message>
    <message>
        <source>See what it &amp;changes…</source>
        <translation>查看会改动什么(&amp;C)…</translation>
    </message>
    <message>
        <source>These rows stand beside those that came with the program, and go before them. Before a row is saved or removed you see what that changes in the texts, and choose whether it is done along with the row or when you extract again.</source>
        <translation>这些条目与程序自带的条目并列，并优先于后者。保存或移除一个条目之前，会先显示它在文本中改动什么，由您选择随条目一并改动，还是等到重新提取时。</translation>
    </message>
    <message>
        <source>&amp;Vocabulary:</source>
        <translation>词表(&amp;V)：</translation>
    </message>
</context>
<context>
    <name>VocabularyFlow</name>
    <message>
        <source>Treat this heading so everywhere?

“{heading}” would mean {programme} in this workspace. You are shown what that changes before it is done.</source>
        <translation>以后都这样处理此标题？

在此工作区中，“{heading}”将表示{programme}。执行之前会先显示将改动什么。</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>都这样处理</translation>
    </message>
</context>
<context>
    <name>WorkspaceView</name>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>专题</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Findings ({count})</source>
        <translation>疑点（{count}）</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>疑点</translation>
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
        <source>Go to a &amp;field</source>
        <translation>转到字段(&amp;F)</translation>
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
        <source>Replace &amp;with a changed file…</source>
        <translation>用改动过的文件替换(&amp;W)…</translation>
    </message>
    <message>
        <source>E&amp;xtract again…</source>
        <translation>重新提取(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Export figures…</source>
        <translation>导出数据(&amp;E)…</translation>
    </message>
    <message>
        <source>Save a co&amp;py…</source>
        <translation>另存副本(&amp;P)…</translation>
    </message>
    <message>
        <source>Res&amp;tore…</source>
        <translation>恢复(&amp;T)…</translation>
    </message>
    <message>
        <source>Chec&amp;k workspace…</source>
        <translation>检查工作区(&amp;K)…</translation>
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
        <source>Re&amp;vert this…</source>
        <translation>撤回此操作(&amp;V)…</translation>
    </message>
    <message>
        <source>Note on an &amp;indicator…</source>
        <translation>为指标写备注(&amp;I)…</translation>
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
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation>审核(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Show all figures</source>
        <translation>显示全部数据(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Doubtful figures</source>
        <translation>存疑的数据(&amp;D)</translation>
    </message>
    <message>
        <source>Figures with a &amp;mark</source>
        <translation>有标记的数字(&amp;M)</translation>
    </message>
    <message>
        <source>Figures with findin&amp;gs</source>
        <translation>有疑点的数据(&amp;G)</translation>
    </message>
    <message>
        <source>Smaller &amp;text</source>
        <translation>缩小文字(&amp;T)</translation>
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
        <source>&amp;Doubtful</source>
        <translation>存疑(&amp;D)</translation>
    </message>
    <message>
        <source>Verify all of the &amp;sentence</source>
        <translation>核实整句(&amp;S)</translation>
    </message>
    <message>
        <source>Back to &amp;unreviewed</source>
        <translation>恢复为未审核(&amp;U)</translation>
    </message>
    <message>
        <source>Save &amp;without verifying</source>
        <translation>只保存，不核实(&amp;W)</translation>
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
        <source>S&amp;kip</source>
        <translation>跳过(&amp;K)</translation>
    </message>
    <message>
        <source>N&amp;ote…</source>
        <translation>备注(&amp;O)…</translation>
    </message>
    <message>
        <source>Errors of the e&amp;xtraction…</source>
        <translation>提取错误(&amp;X)…</translation>
    </message>
    <message>
        <source>Second &amp;check…</source>
        <translation>复核(&amp;C)…</translation>
    </message>
    <message>
        <source>Correct sec&amp;tion…</source>
        <translation>更正章节(&amp;T)…</translation>
    </message>
    <message>
        <source>Correct r&amp;eport…</source>
        <translation>更正报告(&amp;E)…</translation>
    </message>
    <message>
        <source>Sp&amp;lit section here…</source>
        <translation>在此拆分章节(&amp;L)…</translation>
    </message>
    <message>
        <source>Fi&amp;gures and notes without a place…</source>
        <translation>没有位置的数字和备注(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>数值(&amp;V)</translation>
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
        <source>&amp;Year or period</source>
        <translation>年份或时期(&amp;Y)</translation>
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
    <message>
        <source>Provin&amp;ce</source>
        <translation>省份(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>指标(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;First second choice</source>
        <translation>第一个次选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Second second choice</source>
        <translation>第二个次选(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Third second choice</source>
        <translation>第三个次选(&amp;T)</translation>
    </message>
    <message>
        <source>N&amp;ote on the text…</source>
        <translation>在原文上加备注(&amp;O)…</translation>
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
    <message>
        <source>&amp;Notes</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>Search &amp;everything</source>
        <translation>全部搜索(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>原文(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>Text in its &amp;own size</source>
        <translation>文字恢复原大小(&amp;O)</translation>
    </message>
    <message>
        <source>These state the same t&amp;hing</source>
        <translation>所述为同一事实(&amp;H)</translation>
    </message>
    <message>
        <source>These are different th&amp;ings</source>
        <translation>所述不同(&amp;I)</translation>
    </message>
    <message>
        <source>Errat&amp;a of the sources…</source>
        <translation>原文勘误(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Next number not captured</source>
        <translation>下一个未收录的数字(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous number</source>
        <translation>上一个数字(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Add as a figure</source>
        <translation>收录为数据(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Dismiss the number</source>
        <translation>排除该数字(&amp;D)</translation>
    </message>
    <message>
        <source>Dismiss a&amp;s…</source>
        <translation>排除为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Move the figure here</source>
        <translation>将数据移到此处(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Copy with reference</source>
        <translation>连同出处复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find next</source>
        <translation>查找下一处(&amp;F)</translation>
    </message>
    <message>
        <source>Find p&amp;revious</source>
        <translation>查找上一处(&amp;R)</translation>
    </message>
    <message>
        <source>P&amp;in this source</source>
        <translation>固定此原文(&amp;I)</translation>
    </message>
    <message>
        <source>Find in the te&amp;xt, or filter</source>
        <translation>在文中查找或筛选(&amp;X)</translation>
    </message>
    <message>
        <source>Export &amp;intended values where a source is wrong</source>
        <translation>原文有误时导出应为的值(&amp;I)</translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation>疑点(&amp;I)</translation>
    </message>
    <message>
        <source>The most dou&amp;btful first</source>
        <translation>最可疑的在前(&amp;B)</translation>
    </message>
    <message>
        <source>F&amp;acets of the table</source>
        <translation>表格的分面(&amp;A)</translation>
    </message>
    <message>
        <source>Set a &amp;field…</source>
        <translation>设定字段(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Edit the cell</source>
        <translation>编辑单元格(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Co&amp;lumns and order…</source>
        <translation>列与排序(&amp;L)…</translation>
    </message>
    <message>
        <source>Appea&amp;rance</source>
        <translation>外观(&amp;R)</translation>
    </message>
    <message>
        <source>Reset the &amp;window layout</source>
        <translation>重置窗口布局(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>使用指南(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Quality sample…</source>
        <translation>质量样本(&amp;Q)…</translation>
    </message>
    <message>
        <source>Vo&amp;cabularies…</source>
        <translation>词表(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Merge with section before…</source>
        <translation>与前一节合并(&amp;M)…</translation>
    </message>
    <message>
        <source>This &amp;year to the end of the paragraph…</source>
        <translation>此年份用到段落末尾(&amp;Y)…</translation>
    </message>
</context>
<context>
    <name>appearance</name>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
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
        <source>Replace with a changed file</source>
        <translation>用改动过的文件替换</translation>
    </message>
    <message>
        <source>Reports as text (*.txt);;All files (*)</source>
        <translation>文本报告 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;Document that the file replaces:</source>
        <translation>要替换的文档(&amp;D)：</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Workspaces (*{suffix})</source>
        <translation>工作区 (*{suffix})</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>另存为文本</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
</context>
<context>
    <name>facets</name>
    <message>
        <source>Year of the report</source>
        <translation>报告年份</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count} 个取值</translation>
    </message>
    <message>
        <source>no year</source>
        <translation>无年份</translation>
    </message>
    <message>
        <source>per nothing</source>
        <translation>不按单位计</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>speaks of {province}, in a report of another province</source>
        <translation>说的是{province}，而报告属于另一个省份</translation>
    </message>
</context>
<context>
    <name>filter</name>
    <message>
        <source>reports of {provinces}</source>
        <translation>{provinces}的报告</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>Separators</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Fractions of whole things</source>
        <translation>整数单位出现小数</translation>
    </message>
    <message>
        <source>Parts and total</source>
        <translation>分项与合计</translation>
    </message>
    <message>
        <source>Part and whole</source>
        <translation>部分与整体</translation>
    </message>
    <message>
        <source>Money spent twice</source>
        <translation>资金重复</translation>
    </message>
    <message>
        <source>Kinds of projects</source>
        <translation>项目种类</translation>
    </message>
    <message>
        <source>Central and provincial money</source>
        <translation>中央与省级资金</translation>
    </message>
    <message>
        <source>What remained</source>
        <translation>余数</translation>
    </message>
    <message>
        <source>Named twice in a list</source>
        <translation>同一列举中重名</translation>
    </message>
    <message>
        <source>Rate of a change</source>
        <translation>变化率</translation>
    </message>
    <message>
        <source>Increase and level</source>
        <translation>增量与水平</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>由……到……</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>So much for each</source>
        <translation>每单位数额</translation>
    </message>
    <message>
        <source>Averages</source>
        <translation>平均数</translation>
    </message>
    <message>
        <source>Beyond what is possible</source>
        <translation>超出可能范围</translation>
    </message>
    <message>
        <source>More people than there are</source>
        <translation>超过总人口</translation>
    </message>
    <message>
        <source>More than the whole</source>
        <translation>超过整体</translation>
    </message>
    <message>
        <source>Households and people</source>
        <translation>户数与人数</translation>
    </message>
    <message>
        <source>Places within places</source>
        <translation>地域层级</translation>
    </message>
    <message>
        <source>Told twice</source>
        <translation>两处叙述</translation>
    </message>
    <message>
        <source>Summary and section</source>
        <translation>概述与分节</translation>
    </message>
    <message>
        <source>Poor population</source>
        <translation>贫困人口</translation>
    </message>
    <message>
        <source>Organs that help</source>
        <translation>帮扶单位</translation>
    </message>
    <message>
        <source>One digit apart</source>
        <translation>一位之差</translation>
    </message>
    <message>
        <source>Another scale</source>
        <translation>数量级不同</translation>
    </message>
    <message>
        <source>Years to come</source>
        <translation>未来年份</translation>
    </message>
    <message>
        <source>Two years at once</source>
        <translation>两个年份并列</translation>
    </message>
    <message>
        <source>Overlapping figures</source>
        <translation>数据重叠</translation>
    </message>
    <message>
        <source>Hardly any figures</source>
        <translation>数据过少</translation>
    </message>
    <message>
        <source>No author line</source>
        <translation>缺少作者行</translation>
    </message>
    <message>
        <source>Section without programme</source>
        <translation>章节无对应项目</translation>
    </message>
    <message>
        <source>Unknown report</source>
        <translation>未知报告</translation>
    </message>
    <message>
        <source>Far from all others</source>
        <translation>远离同类</translation>
    </message>
    <message>
        <source>Far above its programme</source>
        <translation>远超同项目</translation>
    </message>
    <message>
        <source>Two reports differ</source>
        <translation>两份报告不一</translation>
    </message>
    <message>
        <source>Year before, computed</source>
        <translation>推算的上年数</translation>
    </message>
    <message>
        <source>Missing provinces</source>
        <translation>缺少省份</translation>
    </message>
    <message>
        <source>part</source>
        <translation>分项</translation>
    </message>
    <message>
        <source>the largest part</source>
        <translation>最大的分项</translation>
    </message>
    <message>
        <source>together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>printed as the total</source>
        <translation>所印合计</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>level</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>before</source>
        <translation>此前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>此后</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>printed rate</source>
        <translation>所印比率</translation>
    </message>
    <message>
        <source>printed change</source>
        <translation>所印变化</translation>
    </message>
    <message>
        <source>printed share</source>
        <translation>所印占比</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>for each</source>
        <translation>每单位</translation>
    </message>
    <message>
        <source>number times each</source>
        <translation>数量乘以每单位</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>to a household</source>
        <translation>每户</translation>
    </message>
    <message>
        <source>printed value</source>
        <translation>所印数值</translation>
    </message>
    <message>
        <source>possible from</source>
        <translation>可能的下限</translation>
    </message>
    <message>
        <source>possible up to</source>
        <translation>可能的上限</translation>
    </message>
    <message>
        <source>in the middle of the others</source>
        <translation>同类的中位数</translation>
    </message>
    <message>
        <source>says A</source>
        <translation>A 处所述</translation>
    </message>
    <message>
        <source>says B</source>
        <translation>B 处所述</translation>
    </message>
    <message>
        <source>of the smaller</source>
        <translation>较小单位</translation>
    </message>
    <message>
        <source>of the larger</source>
        <translation>较大单位</translation>
    </message>
    <message>
        <source>{printed} read as {new}</source>
        <translation>{printed} 读作 {new}</translation>
    </message>
    <message>
        <source>that gives {sum}</source>
        <translation>则为 {sum}</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>open findings: {count}</source>
        <translation>待处理疑点：{count}</translation>
    </message>
    <message>
        <source>{count} figures alike</source>
        <translation>{count} 条同类数据</translation>
    </message>
    <message>
        <source>rounded in print</source>
        <translation>印刷时四舍五入</translation>
    </message>
    <message>
        <source>the parts overlap</source>
        <translation>分项有重叠</translation>
    </message>
    <message>
        <source>not all parts are named</source>
        <translation>分项未列全</translation>
    </message>
    <message>
        <source>of another year or another base</source>
        <translation>年份或基数不同</translation>
    </message>
    <message>
        <source>unusual, but right</source>
        <translation>异常但正确</translation>
    </message>
    <message>
        <source>of different years</source>
        <translation>年份不同</translation>
    </message>
    <message>
        <source>of different programmes</source>
        <translation>项目不同</translation>
    </message>
    <message>
        <source>of different areas or groups</source>
        <translation>地区或群体不同</translation>
    </message>
    <message>
        <source>a plan and a result</source>
        <translation>一为计划一为结果</translation>
    </message>
    <message>
        <source>counted in different ways</source>
        <translation>统计口径不同</translation>
    </message>
    <message>
        <source>Error of the source</source>
        <translation>原文错误</translation>
    </message>
    <message>
        <source>Error of the machine</source>
        <translation>机器错误</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The source prints something wrong: what it means, and how one knows</source>
        <translation>原文有印误：应为何值，依据为何</translation>
    </message>
    <message>
        <source>The source is right, the machine has misread it: correct the figure</source>
        <translation>原文无误，机器误读：更正该数据</translation>
    </message>
    <message>
        <source>Nothing wrong</source>
        <translation>无误</translation>
    </message>
    <message>
        <source>All is right: say why</source>
        <translation>一切正确：请说明理由</translation>
    </message>
    <message>
        <source>Prefer A</source>
        <translation>采用 A</translation>
    </message>
    <message>
        <source>Both state the same thing, and A is to be taken</source>
        <translation>两者所述相同，采用 A</translation>
    </message>
    <message>
        <source>Prefer B</source>
        <translation>采用 B</translation>
    </message>
    <message>
        <source>Both state the same thing, and B is to be taken</source>
        <translation>两者所述相同，采用 B</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>均保留</translation>
    </message>
    <message>
        <source>Both are right and state different things: say which</source>
        <translation>两者均正确而所述不同：请说明</translation>
    </message>
    <message>
        <source>Take up a suggestion</source>
        <translation>采用一项更正</translation>
    </message>
    <message>
        <source>Next finding, previous finding</source>
        <translation>下一个、上一个疑点</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>撤销刚才的决定</translation>
    </message>
    <message>
        <source>Where a source is wrong, values are {choice}.</source>
        <translation>原文有误之处，数值{choice}。</translation>
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
    <message>
        <source>Provin&amp;ce</source>
        <translation>省份(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Indicator</source>
        <translation>指标(&amp;I)</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Next, previous</source>
        <translation>下一个、上一个</translation>
    </message>
    <message>
        <source>In the figure table</source>
        <translation>在数据表格中</translation>
    </message>
    <message>
        <source>Single keys in the review, the figure table and the source</source>
        <translation>审核、数据表格和原文中的单键</translation>
    </message>
    <message>
        <source>In the review alone</source>
        <translation>仅在审核中</translation>
    </message>
    <message>
        <source>In a field of the form</source>
        <translation>在表单的一栏中</translation>
    </message>
    <message>
        <source>In the facets</source>
        <translation>在分面中</translation>
    </message>
    <message>
        <source>In the line that finds in the text</source>
        <translation>在文中查找栏</translation>
    </message>
    <message>
        <source>In the findings</source>
        <translation>在疑点中</translation>
    </message>
    <message>
        <source>In the notes</source>
        <translation>在备注中</translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation>在图表中</translation>
    </message>
    <message>
        <source>In the review of a quality sample</source>
        <translation>在质量样本的审核中</translation>
    </message>
    <message>
        <source>In the second check</source>
        <translation>在复核中</translation>
    </message>
    <message>
        <source>Verify and go on</source>
        <translation>核实并继续</translation>
    </message>
    <message>
        <source>Next figure</source>
        <translation>下一条数据</translation>
    </message>
    <message>
        <source>Previous figure</source>
        <translation>上一条数据</translation>
    </message>
    <message>
        <source>Save what is typed, verify, and go on</source>
        <translation>保存输入的内容，核实并继续</translation>
    </message>
    <message>
        <source>Save what is typed, and verify nothing</source>
        <translation>只保存输入的内容，不核实</translation>
    </message>
    <message>
        <source>Drop what is typed, and go back</source>
        <translation>放弃输入的内容并返回</translation>
    </message>
    <message>
        <source>Open or close a facet, check a value</source>
        <translation>展开或收起分面，勾选一个值</translation>
    </message>
    <message>
        <source>Open, close a facet</source>
        <translation>展开、收起分面</translation>
    </message>
    <message>
        <source>Next place, previous place</source>
        <translation>下一处、上一处</translation>
    </message>
    <message>
        <source>Close the line, and stay at the place</source>
        <translation>关闭查找栏，停在该处</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Go to the place of the note</source>
        <translation>前往备注所在之处</translation>
    </message>
    <message>
        <source>Next bar, previous bar</source>
        <translation>下一个、上一个条形</translation>
    </message>
    <message>
        <source>Open the figures of the bar</source>
        <translation>打开该条形的数据</translation>
    </message>
    <message>
        <source>All of the figure is right</source>
        <translation>该数据全部正确</translation>
    </message>
    <message>
        <source>Save what was marked, and go on</source>
        <translation>保存所标记的内容并继续</translation>
    </message>
    <message>
        <source>Nothing is missed in the paragraph</source>
        <translation>该段没有遗漏</translation>
    </message>
    <message>
        <source>Mark as missed the number of this digit; what is selected</source>
        <translation>把该序号的数字、所选文字标为遗漏</translation>
    </message>
    <message>
        <source>Agree, disagree</source>
        <translation>同意、不同意</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>说明理由</translation>
    </message>
    <message>
        <source>Wrong: {field}</source>
        <translation>有误：{field}</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>更改前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>更改后</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
</context>
<context>
    <name>kin</name>
    <message>
        <source>part of {which}</source>
        <translation>属于 {which}</translation>
    </message>
    <message>
        <source>parts: {which}</source>
        <translation>其中：{which}</translation>
    </message>
    <message>
        <source>also: {which}</source>
        <translation>另见：{which}</translation>
    </message>
</context>
<context>
    <name>merge</name>
    <message>
        <source>Reports and headings</source>
        <translation>报告与标题</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已变</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>Agreed now</source>
        <translation>现已一致</translation>
    </message>
    <message>
        <source>Conflicting</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Confidence only</source>
        <translation>仅置信度</translation>
    </message>
    <message>
        <source>Reports and sections that begin elsewhere, are headed or filed otherwise</source>
        <translation>起始位置、标题或归类有变的报告和章节</translation>
    </message>
    <message>
        <source>Nobody decided on these fields: they follow the new extraction</source>
        <translation>这些字段无人决定过：采用新的提取结果</translation>
    </message>
    <message>
        <source>Found now, and not shown before: they get an id of their own, or theirs back</source>
        <translation>现在找到、之前未显示：获得新编号，或恢复原编号</translation>
    </message>
    <message>
        <source>No longer found, and nobody decided on them: they are hidden, not deleted</source>
        <translation>不再找到，且无人决定过：隐藏，而非删除</translation>
    </message>
    <message>
        <source>The new extraction says what the analyst had said</source>
        <translation>新的提取结果与分析者所定一致</translation>
    </message>
    <message>
        <source>The new extraction contradicts a decision: it stays, and is marked</source>
        <translation>新的提取结果与决定不一致：决定不变，并加标记</translation>
    </message>
    <message>
        <source>The same values, of which the extraction is more or less sure than before</source>
        <translation>值相同，只是提取的把握有变</translation>
    </message>
    <message>
        <source>follows the machine</source>
        <translation>采用机器值</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>stays, marked</source>
        <translation>不变，加标记</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>On</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Nothing would change. Figures that stay as they were set by hand or reviewed: {stays}.</source>
        <translation>不会有改动。因手工设定或已审核而保持不变的数字：{stays}。</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>不会有改动。</translation>
    </message>
    <message>
        <source>Figures that change: {follows}.</source>
        <translation>将改动的数字：{follows}。</translation>
    </message>
    <message>
        <source>Figures that change: {follows}. Left as they were set by hand or reviewed: {stays}.</source>
        <translation>将改动的数字：{follows}。因手工设定或已审核而保持不变：{stays}。</translation>
    </message>
</context>
<context>
    <name>reference</name>
    <message>
        <source>{document}, characters {start}–{end}</source>
        <translation>{document}，第 {start}–{end} 字符</translation>
    </message>
    <message>
        <source>section “{heading}”</source>
        <translation>“{heading}”一节</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>《{title}》</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>You stopped at {figure} on {when}.</source>
        <translation>您于{when}停在{figure}。</translation>
    </message>
    <message>
        <source>Open: {open} figures, {doubtful} of them doubtful.</source>
        <translation>未审定：{open}个数据，其中{doubtful}个存疑。</translation>
    </message>
    <message>
        <source>Changed since: {count} entries of the history, the last by {who}: {what}.</source>
        <translation>此后有变动：{count}条历史记录，最近一条由{who}作出：{what}。</translation>
    </message>
    <message>
        <source>Nothing was changed since.</source>
        <translation>此后没有变动。</translation>
    </message>
</context>
<context>
    <name>selected</name>
    <message>
        <source>{figures} and {count} more</source>
        <translation>{figures} 及其他 {count} 条</translation>
    </message>
    <message>
        <source>{count} selected · sum {total} · mean {mean} · median {median}</source>
        <translation>已选 {count} 条 · 合计 {total} · 平均 {mean} · 中位数 {median}</translation>
    </message>
    <message>
        <source>units mixed: {what}</source>
        <translation>单位不一：{what}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>per mixed: {what}</source>
        <translation>“每”不一：{what}</translation>
    </message>
    <message>
        <source>kinds mixed: {what}</source>
        <translation>类别不一：{what}</translation>
    </message>
    <message>
        <source>{count} stand beside their total</source>
        <translation>{count} 条与其总数并列</translation>
    </message>
    <message>
        <source>{count} state again what another states</source>
        <translation>{count} 条重复陈述同一事实</translation>
    </message>
    <message>
        <source>{count} are rejected</source>
        <translation>{count} 条已否决</translation>
    </message>
</context>
<context>
    <name>vocabulary</name>
    <message>
        <source>Looking what this changes</source>
        <translation>正在查看此项会改动什么</translation>
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
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>Parts named</source>
        <translation>所列部分</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Agreed with the machine</source>
        <translation>与机器一致</translation>
    </message>
    <message>
        <source>Number of the report</source>
        <translation>报告编号</translation>
    </message>
    <message>
        <source>Number of the section</source>
        <translation>章节编号</translation>
    </message>
    <message>
        <source>In place of document</source>
        <translation>替换的文档</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>文档编号</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Heading begins at</source>
        <translation>标题起始</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>题名</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Counterpart</source>
        <translation>对口地区</translation>
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
        <source>Begins at</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Reviewed at</source>
        <translation>审核时间</translation>
    </message>
    <message>
        <source>In the workspace</source>
        <translation>在工作区中</translation>
    </message>
    <message>
        <source>Analyst</source>
        <translation>分析员</translation>
    </message>
    <message>
        <source>Written at</source>
        <translation>填写时间</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
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
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>some</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>a newer extraction disagrees</source>
        <translation>新的提取结果不一致</translation>
    </message>
    <message>
        <source>a newer extraction does not find it</source>
        <translation>新的提取未找到</translation>
    </message>
    <message>
        <source>needs a place in the new text</source>
        <translation>需要在新文本中定位</translation>
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
        <source>{path} is damaged ({detail}). Nothing was changed. Keep the file, and bring back a backup: File &gt; Restore.</source>
        <translation>{path} 已损坏（{detail}）。没有作任何更改。请保留该文件，并恢复备份：“文件 &gt; 恢复”。</translation>
    </message>
    <message>
        <source>The backup was not restored ({detail}). {path} is as it was.</source>
        <translation>备份未能恢复（{detail}）。{path} 保持原样。</translation>
    </message>
    <message>
        <source>{path} could not be moved ({detail}). It is where it was, unchanged.</source>
        <translation>{path} 无法移动（{detail}）。它仍在原处，没有更改。</translation>
    </message>
    <message>
        <source>{said}. Nothing was loaded. Say --replace to let a changed file take its document&apos;s place, --beside to load it beside.</source>
        <translation>{said}。未载入任何内容。用 --replace 以改动过的文件替换其文档，用 --beside 另行载入。</translation>
    </message>
    <message>
        <source>{names} have the name or largely the text of {document}, and only one of them can replace it. Nothing was loaded; load them one by one.</source>
        <translation>{names} 与 {document} 同名或文本大部分相同，而其中只有一个可以替换它。未载入任何内容；请逐个载入。</translation>
    </message>
    <message>
        <source>There is no document {name} in the workspace. It has: {names}.</source>
        <translation>工作区中没有文档 {name}。现有：{names}。</translation>
    </message>
    <message>
        <source>This text is here already, as {name}. Nothing was replaced.</source>
        <translation>此文本已在此处，名为 {name}。未作替换。</translation>
    </message>
    <message>
        <source>{figure} stands there, and somebody has decided on it.</source>
        <translation>该处是 {figure}，已有人对其作出决定。</translation>
    </message>
    <message>
        <source>That place is in no report of the new text.</source>
        <translation>该位置不在新文本的任何报告中。</translation>
    </message>
    <message>
        <source>“{what}” cannot be taken back: the same was changed since by “{later}”. Take that back first.</source>
        <translation>无法撤回“{what}”：此后同一处已被“{later}”更改。请先撤回后者。</translation>
    </message>
    <message>
        <source>“{what}” cannot be taken back: a sample, “{later}”, holds the figure. Reject the figure instead, or take that back first.</source>
        <translation>无法撤回“{what}”：样本“{later}”包含该数字。请改为否决该数字，或先撤回该样本。</translation>
    </message>
    <message>
        <source>“{what}” cannot be taken back: what it wrote was changed since, outside of the history.</source>
        <translation>无法撤回“{what}”：它写入的内容此后已在历史记录之外被更改。</translation>
    </message>
    <message>
        <source>“{what}” has been taken back already, by “{later}”.</source>
        <translation>“{what}”已被撤回：“{later}”。</translation>
    </message>
    <message>
        <source>“{what}” is itself a step back or forth. Revert the operation that it names.</source>
        <translation>“{what}”本身就是撤销或重做。请撤回其中所指的操作。</translation>
    </message>
    <message>
        <source>“{what}” was done in an earlier session. It is not undone without asking.</source>
        <translation>“{what}”是以前打开时所做的操作，未经询问不会撤销。</translation>
    </message>
    <message>
        <source>“{value}” is no number here: “{word}” is none of the words for a size. Type 1.117 billion, 11.17亿 or 1,117,000,000.</source>
        <translation>“{value}”在此不是数字：“{word}”不是表示数量级的词。请输入 1.117 billion、11.17亿 或 1,117,000,000。</translation>
    </message>
    <message>
        <source>“{value}” can be read in two ways: a comma stands before three digits. Type a point before decimals, as in 36.1.</source>
        <translation>“{value}”可有两种读法：逗号之后应为三位数字。小数请用小数点，如 36.1。</translation>
    </message>
    <message>
        <source>{field} of {figure} changed from {old} to {new}, and verified</source>
        <translation>{figure} 的{field}由 {old} 改为 {new}，并已核实</translation>
    </message>
    <message>
        <source>{field} of {figure} changed from {old} to {new}; no longer verified</source>
        <translation>{figure} 的{field}由 {old} 改为 {new}；不再是已核实</translation>
    </message>
    <message>
        <source>{figure} marked as doubtful</source>
        <translation>{figure}已标为存疑</translation>
    </message>
    <message>
        <source>{count} figures marked as doubtful</source>
        <translation>{count}个数据已标为存疑</translation>
    </message>
    <message>
        <source>{figure} no longer doubtful</source>
        <translation>{figure}不再存疑</translation>
    </message>
    <message>
        <source>note on the indicator “{indicator}”: {note}</source>
        <translation>指标“{indicator}”的备注：{note}</translation>
    </message>
    <message>
        <source>{document} replaced by {by}: {moved} figures found again, {new} new, {waiting} need a place</source>
        <translation>{document} 已由 {by} 替换：重新找到 {moved} 个数字，新增 {new} 个，{waiting} 个需要定位</translation>
    </message>
    <message>
        <source>{document} replaced: {moved} figures found again, {new} new, {waiting} need a place</source>
        <translation>已替换 {document}：重新找到 {moved} 个数字，新增 {new} 个，{waiting} 个需要定位</translation>
    </message>
    <message>
        <source>{document} replaced by {by}: {moved} figures found again, {new} new, {waiting} need a place, and so do {notes} notes on the text; {dismissed} dismissed numbers were not found again</source>
        <translation>{document} 已由 {by} 替换：重新找到 {moved} 个数字，新增 {new} 个，{waiting} 个数字和 {notes} 条文本备注需要定位；{dismissed} 个已排除的数值未重新找到</translation>
    </message>
    <message>
        <source>{document} replaced by {by}: {moved} figures found again, {new} new, {waiting} need a place, and so do {notes} notes on the text; {dismissed} dismissed numbers were not found again, and what was decided on these did not fit the new text: {lost}</source>
        <translation>{document} 已由 {by} 替换：重新找到 {moved} 个数字，新增 {new} 个，{waiting} 个数字和 {notes} 条文本备注需要定位；{dismissed} 个已排除的数值未重新找到；对以下各项所作的决定与新文本不符：{lost}</translation>
    </message>
    <message>
        <source>{figure} placed at “{quote}”</source>
        <translation>{figure} 已定位于“{quote}”</translation>
    </message>
    <message>
        <source>{figure} left with the old text</source>
        <translation>{figure} 留在旧文本中</translation>
    </message>
    <message>
        <source>note “{note}” placed at “{quote}”</source>
        <translation>备注“{note}”已放到“{quote}”处</translation>
    </message>
    <message>
        <source>note “{note}”, which was on “{quote}”, kept as one on the workspace</source>
        <translation>原在“{quote}”上的备注“{note}”保留为工作区备注</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>已撤回：{what}</translation>
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
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes on indicators</source>
        <translation>关于指标的备注</translation>
    </message>
    <message>
        <source>Loaded files</source>
        <translation>载入文件</translation>
    </message>
    <message>
        <source>Extracted again</source>
        <translation>重新提取</translation>
    </message>
    <message>
        <source>Replaced files</source>
        <translation>替换的文件</translation>
    </message>
    <message>
        <source>Places given</source>
        <translation>已定位</translation>
    </message>
    <message>
        <source>Left with the old text</source>
        <translation>留在旧文本中</translation>
    </message>
    <message>
        <source>Notes given a place</source>
        <translation>备注已定位</translation>
    </message>
    <message>
        <source>Notes kept without a place</source>
        <translation>备注失去位置后保留</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Rows of vocabularies, read with</source>
        <translation>词表条目及其改动</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>wrong place</source>
        <translation>位置有误</translation>
    </message>
    <message>
        <source>wrong value</source>
        <translation>数值有误</translation>
    </message>
    <message>
        <source>wrong scale</source>
        <translation>数量级有误</translation>
    </message>
    <message>
        <source>wrong unit</source>
        <translation>单位有误</translation>
    </message>
    <message>
        <source>wrong per</source>
        <translation>“每”有误</translation>
    </message>
    <message>
        <source>wrong year</source>
        <translation>年份有误</translation>
    </message>
    <message>
        <source>wrong kind</source>
        <translation>类别有误</translation>
    </message>
    <message>
        <source>wrong qualifier</source>
        <translation>限定有误</translation>
    </message>
    <message>
        <source>wrong metric</source>
        <translation>统计内容有误</translation>
    </message>
    <message>
        <source>wrong programme</source>
        <translation>专题有误</translation>
    </message>
    <message>
        <source>wrong province</source>
        <translation>省份有误</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>不是数据</translation>
    </message>
    <message>
        <source>found twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>遗漏</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>The file is whole: every page, row and index</source>
        <translation>文件完整：每一页、每一行、每个索引</translation>
    </message>
    <message>
        <source>Every row finds the rows that it belongs to</source>
        <translation>每一行都能找到它所属的行</translation>
    </message>
    <message>
        <source>Every text is the one that was loaded</source>
        <translation>每份文本都与载入时相同</translation>
    </message>
    <message>
        <source>Every figure stands in its text as quoted</source>
        <translation>每个数据在原文中的位置都与引文一致</translation>
    </message>
    <message>
        <source>Every entry of the history has all its changes</source>
        <translation>历史记录的每一条都包含其全部更改</translation>
    </message>
    <message>
        <source>The history, played through, gives the present state</source>
        <translation>依历史记录重演，得到当前状态</translation>
    </message>
    <message>
        <source>What nobody changed is what the machine said</source>
        <translation>无人改动之处与机器识别结果一致</translation>
    </message>
    <message>
        <source>This could not be read: {detail}</source>
        <translation>无法读取：{detail}</translation>
    </message>
    <message>
        <source>SQLite says: {detail}</source>
        <translation>SQLite 报告：{detail}</translation>
    </message>
    <message>
        <source>Row {row} of {table} belongs to a row of {parent} that is not there</source>
        <translation>{table} 的第 {row} 行所属的 {parent} 行不存在</translation>
    </message>
    <message>
        <source>The text of {document} is not the one that was loaded</source>
        <translation>{document} 的文本与载入时不同</translation>
    </message>
    <message>
        <source>{figure}: the text at its place reads “{text}”, not “{quote}”</source>
        <translation>{figure}：原文该处为“{text}”，而不是“{quote}”</translation>
    </message>
    <message>
        <source>Operation {operation} lacks some of its changes</source>
        <translation>操作 {operation} 缺少部分更改</translation>
    </message>
    <message>
        <source>Operation {operation} found row {row} of {table} otherwise than it had been left</source>
        <translation>操作 {operation} 遇到的 {table} 第 {row} 行与此前留下的不同</translation>
    </message>
    <message>
        <source>Row {row} of {table}: {name} is “{present}”, the history says “{said}”</source>
        <translation>{table} 第 {row} 行：{name}为“{present}”，历史记录为“{said}”</translation>
    </message>
    <message>
        <source>Row {row} of {table} is missing or too many, as the history has it</source>
        <translation>按历史记录，{table} 第 {row} 行缺失或多余</translation>
    </message>
    <message>
        <source>{figure}: {name} is “{present}”, the machine said “{said}”, and nobody changed it</source>
        <translation>{figure}：{name}为“{present}”，机器识别为“{said}”，且无人改动</translation>
    </message>
    <message>
        <source>{figure} is said to be the machine&apos;s, which knows nothing of it</source>
        <translation>{figure} 标为机器识别，但没有相应的识别结果</translation>
    </message>
    <message>
        <source>Make the indexes anew</source>
        <translation>重建索引</translation>
    </message>
    <message>
        <source>Set the values back to what the history says</source>
        <translation>恢复为历史记录中的值</translation>
    </message>
    <message>
        <source>Set the values back to what the machine said</source>
        <translation>恢复为机器识别的值</translation>
    </message>
    <message>
        <source>while working</source>
        <translation>工作期间</translation>
    </message>
    <message>
        <source>before a newer version changed the file</source>
        <translation>新版本更改文件之前</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>恢复备份之前</translation>
    </message>
    <message>
        <source>when asked for</source>
        <translation>应要求</translation>
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
        <source>{path} is no longer there: it was moved, renamed or deleted, or its drive was taken away. The change was not made. What is open can still be saved whole: File &gt; Save a copy.</source>
        <translation>{path} 已不在原处：可能被移动、改名或删除，或其磁盘已断开。该更改未作出。已打开的内容仍可完整保存：“文件 &gt; 另存副本”。</translation>
    </message>
    <message>
        <source>Another file has taken the place of {path} while it was open. The change was not made, and the other file was left alone. What is open can still be saved whole: File &gt; Save a copy.</source>
        <translation>{path} 打开期间被另一个文件取代。该更改未作出，另一个文件也未被改动。已打开的内容仍可完整保存：“文件 &gt; 另存副本”。</translation>
    </message>
    <message>
        <source>{path} is open for writing already: by {user} on {host}, in {program}, since {since}. Close it there first; until then it can only be read here.</source>
        <translation>{path} 已被打开并可写入：{user} 在 {host} 上，使用 {program}，自 {since} 起。请先在那里关闭；在此之前，这里只能读取。</translation>
    </message>
    <message>
        <source>{path} was opened by {user} on the computer {host}, in {program}, at {since}, and was not closed there. If it is still open there, close it first; if that computer stopped in the middle, nobody holds it.</source>
        <translation>{path} 曾由 {user} 于 {since} 在电脑 {host} 上用 {program} 打开，之后未在那里关闭。如仍开着，请先关闭；如那台电脑中途停止，则无人占用。</translation>
    </message>
    <message>
        <source>{path} is open for reading only. Nothing was changed.</source>
        <translation>{path} 以只读方式打开。没有作任何更改。</translation>
    </message>
    <message>
        <source>{path} was made by an older version and has to be brought up to date first, which needs the right to write to it. It was left unchanged.</source>
        <translation>{path} 由旧版本创建，须先升级，而这需要写入权限。该文件未作更改。</translation>
    </message>
    <message>
        <source>No backup of {path} could be made ({detail}). What was saved is safe, and the older backups are still there.</source>
        <translation>无法备份 {path}（{detail}）。已保存的内容是安全的，较早的备份仍在。</translation>
    </message>
    <message>
        <source>The copy {path} is not what it should be ({detail}). It does not count; nothing else was changed.</source>
        <translation>副本 {path} 与原件不符（{detail}），不予采用；其他内容没有更改。</translation>
    </message>
    <message>
        <source>There are no backups of {path} on this computer yet.</source>
        <translation>本机上还没有 {path} 的备份。</translation>
    </message>
    <message>
        <source>There is no safe repair for “{check}”.</source>
        <translation>“{check}”没有安全的修复方法。</translation>
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
        <source>repair: {count} rows set back to what the history says</source>
        <translation>修复：{count}行恢复为历史记录所载</translation>
    </message>
    <message>
        <source>{documents} loaded with {figures} figures</source>
        <translation>已载入 {documents}，共{figures}条数据</translation>
    </message>
    <message>
        <source>extracted again: {changed} changed, {new} new, {vanished} vanished, {agreed} agreed, {conflicting} kept against the machine</source>
        <translation>重新提取：{changed} 个已变，{new} 个新增，{vanished} 个消失，{agreed} 个一致，{conflicting} 个保持不变（与机器不一致）</translation>
    </message>
    <message>
        <source>{known} is here already; nothing was loaded</source>
        <translation>{known} 已在工作区中，未载入任何内容</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Year unknown</source>
        <translation>年份未知</translation>
    </message>
    <message>
        <source>Printed value</source>
        <translation>印刷值</translation>
    </message>
    <message>
        <source>Intended value</source>
        <translation>应为值</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>Noted at</source>
        <translation>记录时间</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Errors of the sources</source>
        <translation>原文错误</translation>
    </message>
    <message>
        <source>States the same as</source>
        <translation>与之所述相同</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>代表数字</translation>
    </message>
    <message>
        <source>arithmetic</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>another passage</source>
        <translation>另一处文字</translation>
    </message>
    <message>
        <source>the Chinese original</source>
        <translation>中文原文</translation>
    </message>
    <message>
        <source>another publication</source>
        <translation>其他出版物</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>按印刷</translation>
    </message>
    <message>
        <source>as intended</source>
        <translation>按应为</translation>
    </message>
    <message>
        <source>error of the source</source>
        <translation>原文错误</translation>
    </message>
    <message>
        <source>error of the machine</source>
        <translation>机器错误</translation>
    </message>
    <message>
        <source>one preferred</source>
        <translation>择一采用</translation>
    </message>
    <message>
        <source>all right, of different things</source>
        <translation>均正确，所指不同</translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <translation>无误</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>open again: its numbers have changed</source>
        <translation>重新待处理：相关数字已变化</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>That finding is no longer there: what it rested on was changed.</source>
        <translation>该疑点已不存在：其依据已被更改。</translation>
    </message>
    <message>
        <source>Say what is printed: correct a figure, or reject it.</source>
        <translation>请说明原文所印内容：更正或否决一个数字。</translation>
    </message>
    <message>
        <source>Say why: a few words are enough.</source>
        <translation>请说明理由：几个字即可。</translation>
    </message>
    <message>
        <source>Choose at least two figures that state the same thing.</source>
        <translation>请至少选择两个所述相同的数字。</translation>
    </message>
    <message>
        <source>{field} of {count} figures set to {new}</source>
        <translation>{count} 个数字的{field}改为 {new}</translation>
    </message>
    <message>
        <source>{figure}: the source prints {old} and means {new}</source>
        <translation>{figure}：原文印作 {old}，应为 {new}</translation>
    </message>
    <message>
        <source>{figure}: the source prints {old}, which is wrong; what it means is unknown</source>
        <translation>{figure}：原文印作 {old}，有误，正确值不详</translation>
    </message>
    <message>
        <source>{figure}: the source is right after all</source>
        <translation>{figure}：原文无误</translation>
    </message>
    <message>
        <source>{figures} misread by the machine, and put right</source>
        <translation>机器误读 {figures}，已更正</translation>
    </message>
    <message>
        <source>{figure} preferred to {others}</source>
        <translation>采用 {figure}，而非 {others}</translation>
    </message>
    <message>
        <source>{figures} all right: {why}</source>
        <translation>{figures} 均正确：{why}</translation>
    </message>
    <message>
        <source>nothing wrong with {figures}: {why}</source>
        <translation>{figures} 无误：{why}</translation>
    </message>
    <message>
        <source>where a source is wrong, tables give its value {new}</source>
        <translation>原文有误时，表格采用的值：{new}</translation>
    </message>
    <message>
        <source>{figures} state the same thing; {leader} stands for it</source>
        <translation>{figures} 所述为同一事实，以 {leader} 为代表</translation>
    </message>
    <message>
        <source>{figures} set apart: each states a thing of its own</source>
        <translation>{figures} 已分开：各自所述不同</translation>
    </message>
    <message>
        <source>“{name}” changed in the workspace&apos;s {kind}, and the texts read so: {changed} changed, {new} new, {vanished} vanished, {agreed} agreed, {conflicting} kept against the machine</source>
        <translation>更改工作区{kind}词表中的“{name}”，并据此读取文本：{changed} 个改变，{new} 个新增，{vanished} 个消失，{agreed} 个一致，{conflicting} 个保留人工值</translation>
    </message>
    <message>
        <source>Corrections of several</source>
        <translation>批量更正</translation>
    </message>
    <message>
        <source>Errors of the source</source>
        <translation>原文错误</translation>
    </message>
    <message>
        <source>Source right after all</source>
        <translation>原文无误</translation>
    </message>
    <message>
        <source>Errors of the machine</source>
        <translation>机器错误</translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation>择一采用</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>均正确</translation>
    </message>
    <message>
        <source>Nothing wrong</source>
        <translation>无误</translation>
    </message>
    <message>
        <source>Values of tables</source>
        <translation>表格取值</translation>
    </message>
    <message>
        <source>The same thing</source>
        <translation>同一事实</translation>
    </message>
    <message>
        <source>Different things</source>
        <translation>不同事实</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Error of the source</source>
        <translation>原文错误</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>The findings are what the rules find</source>
        <translation>疑点与规则所得一致</translation>
    </message>
    <message>
        <source>Every fact is led by one of the figures that state it</source>
        <translation>每个事实都由所述数字之一代表</translation>
    </message>
    <message>
        <source>A finding of the rule {rule} is missing, too many, or changed</source>
        <translation>规则 {rule} 的一个疑点缺失、多余或已改变</translation>
    </message>
    <message>
        <source>Fact {fact} is led by “{figure}”, which does not state it</source>
        <translation>事实 {fact} 以“{figure}”为代表，而后者并未陈述该事实</translation>
    </message>
    <message>
        <source>{figure} states fact {fact}, which is hidden or not there</source>
        <translation>{figure} 陈述的事实 {fact} 已隐藏或不存在</translation>
    </message>
    <message>
        <source>Work out the findings anew</source>
        <translation>重新得出疑点</translation>
    </message>
    <message>
        <source>{parts} = {sum}, more than the printed total of {total}</source>
        <translation>{parts} = {sum}，多于所印合计 {total}</translation>
    </message>
    <message>
        <source>{parts} = {sum}, less than the printed total of {total}</source>
        <translation>{parts} = {sum}，少于所印合计 {total}</translation>
    </message>
    <message>
        <source>{parts} = {sum}, one misprint away from the printed total of {total}</source>
        <translation>{parts} = {sum}，与所印合计 {total} 只差一处印误</translation>
    </message>
    <message>
        <source>A part of {part_1} and a rest of {part_2} make {sum}, printed {total}</source>
        <translation>部分 {part_1} 与其余 {part_2} 共 {sum}，所印为 {total}</translation>
    </message>
    <message>
        <source>A part of {largest} is larger than its whole of {total}</source>
        <translation>部分 {largest} 大于其整体 {total}</translation>
    </message>
    <message>
        <source>{level} after a change of {increase} was {before} before: {right} %, printed {rate} %</source>
        <translation>变动 {increase} 后为 {level}，此前为 {before}：应为 {right}%，所印为 {rate}%</translation>
    </message>
    <message>
        <source>{increase} is {rate} % of the new {level}, but {right} % of the {before} before</source>
        <translation>{increase} 是新值 {level} 的 {rate}%，但是此前 {before} 的 {right}%</translation>
    </message>
    <message>
        <source>An increase of {increase} is more than the {level} it led to</source>
        <translation>增加 {increase}，多于增加后的 {level}</translation>
    </message>
    <message>
        <source>From {before} to {after} is a change of {right}, printed {change}</source>
        <translation>由 {before} 到 {after} 变动 {right}，所印为 {change}</translation>
    </message>
    <message>
        <source>From {before} to {after} is a change of {right} %, printed {change} %</source>
        <translation>由 {before} 到 {after} 变动 {right}%，所印为 {change}%</translation>
    </message>
    <message>
        <source>{part} of {total} is {right} %, printed {share} %</source>
        <translation>{part} 占 {total} 的 {right}%，所印为 {share}%</translation>
    </message>
    <message>
        <source>{count} × {each} = {product}, printed {total}: a power of ten apart</source>
        <translation>{count} × {each} = {product}，所印为 {total}：相差十的若干次方</translation>
    </message>
    <message>
        <source>{count} × {each} = {product}, printed {total}</source>
        <translation>{count} × {each} = {product}，所印为 {total}</translation>
    </message>
    <message>
        <source>An income of {value} yuan for each person: from {low} to {high} is possible</source>
        <translation>每人收入 {value} 元：可能的范围是 {low} 至 {high}</translation>
    </message>
    <message>
        <source>An allowance of {value} yuan a month for each person: from {low} to {high} is possible</source>
        <translation>每人每月补助 {value} 元：可能的范围是 {low} 至 {high}</translation>
    </message>
    <message>
        <source>{value} yuan of public money: a third of what all China has for the poor is {high}</source>
        <translation>{value} 元公共资金：全国扶贫资金的三分之一是 {high}</translation>
    </message>
    <message>
        <source>{value} square kilometres: the largest region has {high}</source>
        <translation>{value} 平方公里：最大的省区为 {high}</translation>
    </message>
    <message>
        <source>{value} square kilometres to a county: the largest has {high}</source>
        <translation>每县 {value} 平方公里：最大的县为 {high}</translation>
    </message>
    <message>
        <source>{value} kilometres: no province has more than {high} of roads</source>
        <translation>{value} 公里：任何省的公路都不超过 {high}</translation>
    </message>
    <message>
        <source>{value} villages: all China has no more than {high}</source>
        <translation>{value} 个村：全国不超过 {high}</translation>
    </message>
    <message>
        <source>{value} towns: all China has no more than {high}</source>
        <translation>{value} 个乡镇：全国不超过 {high}</translation>
    </message>
    <message>
        <source>{value} counties: all China has no more than {high}</source>
        <translation>{value} 个县：全国不超过 {high}</translation>
    </message>
    <message>
        <source>{value} mu of farmland: no province has more than {high}</source>
        <translation>{value} 亩耕地：任何省都不超过 {high}</translation>
    </message>
    <message>
        <source>{value}, though the province can have no more than {high}</source>
        <translation>{value}，而该省不可能超过 {high}</translation>
    </message>
    <message>
        <source>{value} % of what can at most be whole</source>
        <translation>{value}%，而至多只能是全部</translation>
    </message>
    <message>
        <source>{people} people in {households} households: {size} to each household</source>
        <translation>{households} 户 {people} 人：每户 {size} 人</translation>
    </message>
    <message>
        <source>{inner} ({inner_unit}) are said to lie in {outer} ({outer_unit}), which are more</source>
        <translation>{inner}（{inner_unit}）据称分布于更多的 {outer}（{outer_unit}）</translation>
    </message>
    <message>
        <source>{value} ({unit} / {per}): half of {count} such figures are below {median}</source>
        <translation>{value}（{unit} / {per}）：{count} 条同类数据的中位数为 {median}</translation>
    </message>
    <message>
        <source>{value} ({unit}): half of the {count} such figures on {programme} are below {median}</source>
        <translation>{value}（{unit}）：{programme} 的 {count} 条同类数据的中位数为 {median}</translation>
    </message>
    <message>
        <source>“{printed}” is no way to write a number; it was read as {value}</source>
        <translation>“{printed}” 不是数的写法；读作 {value}</translation>
    </message>
    <message>
        <source>“{printed}” of what is counted whole: a point in place of a comma, or a scale word left out</source>
        <translation>“{printed}” 应为整数：句点误作逗号，或漏印数量级</translation>
    </message>
    <message>
        <source>{one} here, {two} where it is told in detail ({metric})</source>
        <translation>此处为 {one}，详述处为 {two}（{metric}）</translation>
    </message>
    <message>
        <source>{one} here, {two} elsewhere ({metric})</source>
        <translation>此处为 {one}，另一处为 {two}（{metric}）</translation>
    </message>
    <message>
        <source>{one} here, {two} elsewhere among the same facts ({metric})</source>
        <translation>此处为 {one}，另一处同样的叙述中为 {two}（{metric}）</translation>
    </message>
    <message>
        <source>{one} here, {two} elsewhere: one misprint apart ({metric})</source>
        <translation>此处为 {one}，另一处为 {two}：只差一处印误（{metric}）</translation>
    </message>
    <message>
        <source>{one} here, {two} elsewhere: the same digits ({metric})</source>
        <translation>此处为 {one}，另一处为 {two}：数字相同（{metric}）</translation>
    </message>
    <message>
        <source>{one} for {year} here, {two} in another report</source>
        <translation>{year} 年此处为 {one}，另一份报告中为 {two}</translation>
    </message>
    <message>
        <source>Said to have happened in {year}, in the report of {report_year}</source>
        <translation>{report_year} 年的报告称已发生于 {year} 年</translation>
    </message>
    <message>
        <source>“{printed}”: it can be only one of the two years</source>
        <translation>“{printed}”：两个年份只能有一个</translation>
    </message>
    <message>
        <source>“{one}” and “{two}” stand in the same place</source>
        <translation>“{one}” 与 “{two}” 位于同一处</translation>
    </message>
    <message>
        <source>Only {figures} figures on {pages} pages</source>
        <translation>{pages} 页上只有 {figures} 条数据</translation>
    </message>
    <message>
        <source>The report does not end with its authors, but with “{end}”</source>
        <translation>报告末尾没有作者，而是 “{end}”</translation>
    </message>
    <message>
        <source>No programme is known for “{heading}”</source>
        <translation>“{heading}” 不属于任何已知项目</translation>
    </message>
    <message>
        <source>The province of “{title}” is unknown</source>
        <translation>“{title}” 的省份不明</translation>
    </message>
    <message>
        <source>The year of “{title}” is unknown</source>
        <translation>“{title}” 的年份不明</translation>
    </message>
    <message>
        <source>{document} has no report of {count} provinces: {provinces}</source>
        <translation>{document} 缺少 {count} 个省份的报告：{provinces}</translation>
    </message>
    <message>
        <source>{new}, one digit misprinted</source>
        <translation>{new}，一位数字印错</translation>
    </message>
    <message>
        <source>{new}, two digits swapped</source>
        <translation>{new}，两位数字颠倒</translation>
    </message>
    <message>
        <source>{new}, one digit too many</source>
        <translation>{new}，多印一位数字</translation>
    </message>
    <message>
        <source>{new}, the scale word wrong or left out</source>
        <translation>{new}，数量级有误或漏印</translation>
    </message>
    <message>
        <source>{new}, a factor of ten or more</source>
        <translation>{new}，相差十倍或更多</translation>
    </message>
    <message>
        <source>{new}, a point printed for a comma</source>
        <translation>{new}，逗号印作句点</translation>
    </message>
    <message>
        <source>{new}, as the other numbers give it</source>
        <translation>{new}，由其他数字得出</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The text has no characters {start} to {end}. Mark some text first.</source>
        <translation>原文中没有第 {start} 至 {end} 个字符。请先选中一段文字。</translation>
    </message>
    <message>
        <source>note on “{quote}”</source>
        <translation>关于“{quote}”的备注</translation>
    </message>
    <message>
        <source>note on the workspace: {note}</source>
        <translation>关于工作区的备注：{note}</translation>
    </message>
    <message>
        <source>note “{note}” changed to “{new}”</source>
        <translation>备注“{note}”改为“{new}”</translation>
    </message>
    <message>
        <source>tags of the note “{note}”: {tags}</source>
        <translation>备注“{note}”的标签：{tags}</translation>
    </message>
    <message>
        <source>note “{note}” deleted</source>
        <translation>已删除备注“{note}”</translation>
    </message>
    <message>
        <source>Notes on texts</source>
        <translation>关于原文的备注</translation>
    </message>
    <message>
        <source>Notes on the workspace</source>
        <translation>关于工作区的备注</translation>
    </message>
    <message>
        <source>Changed notes</source>
        <translation>修改的备注</translation>
    </message>
    <message>
        <source>Deleted notes</source>
        <translation>删除的备注</translation>
    </message>
    <message>
        <source>The search finds every text, figure and note as it is</source>
        <translation>搜索能找到现有的每段原文、每个数据和每条备注</translation>
    </message>
    <message>
        <source>The search does not know all of the text of {document}</source>
        <translation>搜索索引没有包含 {document} 的全部原文</translation>
    </message>
    <message>
        <source>The search knows row {row} of {table} otherwise than it is</source>
        <translation>搜索索引中 {table} 的第 {row} 行与实际不符</translation>
    </message>
    <message>
        <source>Make the search index anew</source>
        <translation>重建搜索索引</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>a document number</source>
        <translation>文件编号</translation>
    </message>
    <message>
        <source>an ordinal</source>
        <translation>序数</translation>
    </message>
    <message>
        <source>a list marker</source>
        <translation>列表编号</translation>
    </message>
    <message>
        <source>part of a name or a ratio</source>
        <translation>名称或比例的一部分</translation>
    </message>
    <message>
        <source>a length of time</source>
        <translation>时间长度</translation>
    </message>
    <message>
        <source>a fraction in words</source>
        <translation>文字分数</translation>
    </message>
    <message>
        <source>part of a title or slogan</source>
        <translation>标题或口号的一部分</translation>
    </message>
    <message>
        <source>a way of speaking</source>
        <translation>习惯说法</translation>
    </message>
    <message>
        <source>part of a heading</source>
        <translation>小标题的一部分</translation>
    </message>
    <message>
        <source>a telephone number or postcode</source>
        <translation>电话号码或邮政编码</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>There is no number in “{quote}”. Select one, in digits or in words.</source>
        <translation>“{quote}”中没有数字。请选择一个用数字或文字写出的数。</translation>
    </message>
    <message>
        <source>There are several numbers in “{quote}”. Select one of them.</source>
        <translation>“{quote}”中有多个数字。请选择其中一个。</translation>
    </message>
    <message>
        <source>“{quote}” is {figure} already. Change that one.</source>
        <translation>“{quote}”已是 {figure}。请修改该数据。</translation>
    </message>
    <message>
        <source>{figure} added at “{quote}”</source>
        <translation>已在“{quote}”处添加 {figure}</translation>
    </message>
    <message>
        <source>{figure} moved from “{old}” to “{quote}”</source>
        <translation>{figure} 已从“{old}”移到“{quote}”</translation>
    </message>
    <message>
        <source>“{quote}” dismissed: {reason}</source>
        <translation>已排除“{quote}”：{reason}</translation>
    </message>
    <message>
        <source>{count} numbers dismissed: {reason}</source>
        <translation>已排除 {count} 个数字：{reason}</translation>
    </message>
    <message>
        <source>Figures added</source>
        <translation>添加的数据</translation>
    </message>
    <message>
        <source>Figures moved</source>
        <translation>移动的数据</translation>
    </message>
    <message>
        <source>Numbers dismissed</source>
        <translation>排除的数字</translation>
    </message>
    <message>
        <source>Dismissed number</source>
        <translation>被排除的数字</translation>
    </message>
    <message>
        <source>{level} and its change give {one} for {year}, {two} in the report of that year</source>
        <translation>由 {level} 及其变化推得 {year} 年为 {one}，该年报告中为 {two}</translation>
    </message>
    <message>
        <source>Something that only a newer version can explain ({values})</source>
        <translation>只有较新版本才能解释的问题（{values}）</translation>
    </message>
    <message>
        <source>something unknown</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>人工添加</translation>
    </message>
    <message>
        <source>There is a view “{name}” already. Choose another name.</source>
        <translation>已有名为“{name}”的视图。请另选名称。</translation>
    </message>
    <message>
        <source>There is no view “{name}” any more.</source>
        <translation>视图“{name}”已不存在。</translation>
    </message>
    <message>
        <source>view “{view}” saved</source>
        <translation>已保存视图“{view}”</translation>
    </message>
    <message>
        <source>view “{view}” renamed to “{by}”</source>
        <translation>视图“{view}”已重命名为“{by}”</translation>
    </message>
    <message>
        <source>view “{view}” deleted</source>
        <translation>已删除视图“{view}”</translation>
    </message>
    <message>
        <source>Views saved</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Views renamed</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>Views deleted</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>抽取范围</translation>
    </message>
    <message>
        <source>Of how many</source>
        <translation>各层总数</translation>
    </message>
    <message>
        <source>Drawn at</source>
        <translation>抽取时间</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>遗漏</translation>
    </message>
    <message>
        <source>Judged at</source>
        <translation>判定时间</translation>
    </message>
    <message>
        <source>Second check</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Checked at</source>
        <translation>复核时间</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>disagrees</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>A sample cannot be of {size}: choose a number from 0 to {most}.</source>
        <translation>样本量不能为 {size}：请选择 0 到 {most} 之间的数。</translation>
    </message>
    <message>
        <source>There is nothing to draw a sample from. Load files first.</source>
        <translation>没有可供抽样的内容。请先载入文件。</translation>
    </message>
    <message>
        <source>{path} has no sample yet. Draw one: Review &gt; Quality sample.</source>
        <translation>{path} 尚无样本。请抽取：审核 &gt; 质量样本。</translation>
    </message>
    <message>
        <source>{figure} has not been reviewed yet: there is nothing to check again.</source>
        <translation>{figure} 尚未审核，无从复核。</translation>
    </message>
    <message>
        <source>You reviewed {figure} yourself. The second check is somebody else&apos;s.</source>
        <translation>{figure} 是您本人审核的。复核须由他人进行。</translation>
    </message>
    <message>
        <source>sample drawn: {figures} figures, {paragraphs} paragraphs, seed {seed}</source>
        <translation>抽取样本：{figures} 条数据，{paragraphs} 个段落，种子 {seed}</translation>
    </message>
    <message>
        <source>item {item} of the sample: right</source>
        <translation>样本第 {item} 项：正确</translation>
    </message>
    <message>
        <source>item {item} of the sample: wrong ({fields})</source>
        <translation>样本第 {item} 项：有误（{fields}）</translation>
    </message>
    <message>
        <source>item {item} of the sample: nothing missed</source>
        <translation>样本第 {item} 项：没有遗漏</translation>
    </message>
    <message>
        <source>item {item} of the sample: {count} missed</source>
        <translation>样本第 {item} 项：遗漏 {count} 处</translation>
    </message>
    <message>
        <source>{figure}: the second check agrees</source>
        <translation>{figure}：复核同意</translation>
    </message>
    <message>
        <source>{figure}: the second check disagrees</source>
        <translation>{figure}：复核不同意</translation>
    </message>
    <message>
        <source>Samples drawn</source>
        <translation>抽取样本</translation>
    </message>
    <message>
        <source>Samples reviewed</source>
        <translation>审核样本</translation>
    </message>
    <message>
        <source>Second checks</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Item of a sample</source>
        <translation>样本项</translation>
    </message>
    <message>
        <source>Judgement of an item</source>
        <translation>样本项的判定</translation>
    </message>
    <message>
        <source>Of {total} exported figures an estimated {value} % ({low} to {high} %) need a correction; sample of {judged}, seed {seed}, {date}.</source>
        <translation>在导出的 {total} 条数据中，估计有 {value} %（{low} 至 {high} %）需要更正；样本量 {judged}，种子 {seed}，{date}。</translation>
    </message>
    <message>
        <source>Of {total} exported figures an estimated {value} % ({low} to {high} %) need a correction, by the first {judged} of a sample of {drawn}; seed {seed}, {date}.</source>
        <translation>在导出的 {total} 条数据中，估计有 {value} %（{low} 至 {high} %）需要更正，依据样本 {drawn} 条中的前 {judged} 条；种子 {seed}，{date}。</translation>
    </message>
    <message>
        <source>Of {total} exported figures {wrong} need a correction ({value} %): all were looked at; {date}.</source>
        <translation>导出的 {total} 条数据中，{wrong} 条需要更正（{value} %）：全部已查看；{date}。</translation>
    </message>
    <message>
        <source>An estimated {value} figures ({low} to {high}) were missed, by {judged} of {size} paragraphs that state a number.</source>
        <translation>估计遗漏了 {value} 条数据（{low} 至 {high}），依据 {size} 个含数字段落中的 {judged} 个。</translation>
    </message>
    <message>
        <source>Figures missed: {value}; all {size} paragraphs that state a number were looked through.</source>
        <translation>遗漏数据：{value} 条；含数字的 {size} 个段落已全部看过。</translation>
    </message>
    <message>
        <source>Nothing of the sample has been reviewed yet.</source>
        <translation>样本尚未审核。</translation>
    </message>
    <message>
        <source>It was drawn from a part of the workspace.</source>
        <translation>样本抽自工作区的一部分。</translation>
    </message>
    <message>
        <source>Limits in brackets: {level} % confidence.</source>
        <translation>括号内为 {level} % 置信区间。</translation>
    </message>
    <message>
        <source>unreviewed figures</source>
        <translation>未审核的数据</translation>
    </message>
    <message>
        <source>verified figures</source>
        <translation>已核实的数据</translation>
    </message>
    <message>
        <source>rejected figures (right: they are none)</source>
        <translation>已否决的数据（正确：确非数据）</translation>
    </message>
    <message>
        <source>paragraphs (missed in each)</source>
        <translation>段落（每段遗漏数）</translation>
    </message>
    <message>
        <source>{value} (all looked at)</source>
        <translation>{value}（全部已查看）</translation>
    </message>
    <message>
        <source>all figures</source>
        <translation>全部数据</translation>
    </message>
    <message>
        <source>field: {field}</source>
        <translation>字段：{field}</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>of</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>手工设定</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>headings</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>programmes</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>indicators</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Programme (code)</source>
        <translation>项目（代码）</translation>
    </message>
    <message>
        <source>Or else (code)</source>
        <translation>或者（代码）</translation>
    </message>
    <message>
        <source>Words that tell</source>
        <translation>判别用词</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <source>General (yes or empty)</source>
        <translation>综合（yes 或留空）</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>量纲</translation>
    </message>
    <message>
        <source>Printed forms</source>
        <translation>印刷写法</translation>
    </message>
    <message>
        <source>Unit (code)</source>
        <translation>单位（代码）</translation>
    </message>
    <message>
        <source>of a province</source>
        <translation>省份报告</translation>
    </message>
    <message>
        <source>of a pairing of two provinces</source>
        <translation>两省对口协作报告</translation>
    </message>
    <message>
        <source>another report</source>
        <translation>其他报告</translation>
    </message>
    <message>
        <source>“{column}” cannot be empty in this row.</source>
        <translation>此条目的“{column}”不能为空。</translation>
    </message>
    <message>
        <source>“{column}” names “{value}”, which no vocabulary has.</source>
        <translation>“{column}”写的是“{value}”，词表中没有它。</translation>
    </message>
    <message>
        <source>“{value}” stands in this vocabulary twice.</source>
        <translation>“{value}”在此词表中出现了两次。</translation>
    </message>
    <message>
        <source>“general” is yes or empty, not “{value}”.</source>
        <translation>“综合”只能是 yes 或留空，不能是“{value}”。</translation>
    </message>
    <message>
        <source>“{value}” is no code. A code has small letters, digits, underscores and dots, a letter first.</source>
        <translation>“{value}”不是代码。代码由小写字母、数字、下划线和点组成，以字母开头。</translation>
    </message>
    <message>
        <source>A section cannot begin there. It begins in its report, behind the beginning of the section before it, and before its own end.</source>
        <translation>章节不能从那里开始。它应在所属报告之内，在前一节开头之后、自身结尾之前开始。</translation>
    </message>
    <message>
        <source>A section can only be split where text stands on both sides.</source>
        <translation>只有两侧都有正文的地方才能拆分章节。</translation>
    </message>
    <message>
        <source>That place is in the middle of {figure}. Choose one beside it.</source>
        <translation>该位置在 {figure} 的中间。请选旁边的位置。</translation>
    </message>
    <message>
        <source>{figure} has no year. Give it one first.</source>
        <translation>{figure} 没有年份。请先为它设定年份。</translation>
    </message>
    <message>
        <source>“{section}” is the first section of its report.</source>
        <translation>“{section}”是所属报告的第一节。</translation>
    </message>
    <message>
        <source>A counterpart is the other province of a pairing. Choose that type, and another province.</source>
        <translation>对口地区是对口协作中的另一个省份。请选择该类型，并选另一个省份。</translation>
    </message>
    <message>
        <source>{field} of section “{section}” changed from {old} to {new}; figures that follow: {figures}</source>
        <translation>章节“{section}”的{field}由 {old} 改为 {new}；随之改动的数字：{figures}</translation>
    </message>
    <message>
        <source>section “{heading}” split off from “{section}”; figures that follow: {figures}</source>
        <translation>章节“{heading}”从“{section}”拆出；随之改动的数字：{figures}</translation>
    </message>
    <message>
        <source>section “{section}” made a part of “{into}”; figures that follow: {figures}</source>
        <translation>章节“{section}”并入“{into}”；随之改动的数字：{figures}</translation>
    </message>
    <message>
        <source>{field} of report “{report}” changed from {old} to {new}; figures that follow: {figures}</source>
        <translation>报告“{report}”的{field}由 {old} 改为 {new}；随之改动的数字：{figures}</translation>
    </message>
    <message>
        <source>“{name}” set in the workspace&apos;s {kind}</source>
        <translation>在工作区的{kind}词表中设定“{name}”</translation>
    </message>
    <message>
        <source>“{name}” taken away from the workspace&apos;s {kind}</source>
        <translation>从工作区的{kind}词表中移除“{name}”</translation>
    </message>
    <message>
        <source>year {new} to the end of the paragraph: {figures} figures</source>
        <translation>年份 {new} 用到段落末尾：{figures} 个数字</translation>
    </message>
    <message>
        <source>Corrections of sections</source>
        <translation>章节的更正</translation>
    </message>
    <message>
        <source>Sections split</source>
        <translation>拆分的章节</translation>
    </message>
    <message>
        <source>Sections merged</source>
        <translation>合并的章节</translation>
    </message>
    <message>
        <source>Corrections of reports</source>
        <translation>报告的更正</translation>
    </message>
    <message>
        <source>Years of paragraphs</source>
        <translation>段落的年份</translation>
    </message>
    <message>
        <source>Rows of vocabularies</source>
        <translation>词表条目</translation>
    </message>
    <message>
        <source>Rows of vocabularies taken away</source>
        <translation>移除的词表条目</translation>
    </message>
    <message>
        <source>Row of a vocabulary</source>
        <translation>词表条目</translation>
    </message>
</context>
</TS>
