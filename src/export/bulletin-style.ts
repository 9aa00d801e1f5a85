/** The colours and fonts of a bulletin, and its text: a serif, as on paper. For any page that shows one. */
export const ARTICLE_STYLE = `
:root{--ink:#1d2733;--faint:#66717d;--rule:#d9dee3;--metric:#14538a;--metric-ground:#e6eff7;--doubt:#8a5a00;--doubt-ground:#fdf1d7;--claim:#2f6b4f;--here:#ffe9a8;--sans:"Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;--serif:"Noto Serif SC","Noto Serif CJK SC","Source Han Serif SC","Songti SC","STSong",SimSun,serif}
article{font:17px/2 var(--serif)}
article p{margin:0 0 .7em;text-indent:2em;text-align:justify;white-space:pre-line}
article h1{font:700 27px/1.5 var(--serif);margin:0 0 10px;text-align:center}
article h2{font:700 20px/1.6 var(--serif);margin:2.4em 0 .9em;padding-top:.2em}
article h3{font:700 17px/1.7 var(--serif);margin:1.6em 0 .5em}
p.masthead,p.trailer{font:13px/1.7 var(--sans);color:var(--faint);text-indent:0;margin:0}
p.masthead{text-align:center}
h2+p.trailer,p:not(.trailer)+p.trailer{margin-top:3em;padding-top:1em;border-top:1px solid var(--rule)}
`;

/**
 * How a bulletin's page looks: the text in a serif with wide margins, tables in a sans. Marks differ by line as well as by
 * colour, so that a page printed in grey tells them apart.
 */
export const STYLE = `${ARTICLE_STYLE}
:root{color-scheme:light}
*{box-sizing:border-box}
html{scroll-padding-top:30vh}
body{margin:0 auto;padding:40px 24px 120px;max-width:1080px;color:var(--ink);background:#fff;font:15px/1.6 var(--sans)}
a{color:inherit}
a:focus-visible{outline:2px solid var(--metric);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:24px;top:8px;background:#fff;padding:4px 8px;z-index:1}
[lang=en]{color:var(--faint);font-size:.85em;font-weight:400}
header,article{max-width:42rem;margin:0 auto}
header{font-size:13px;border-bottom:1px solid var(--rule);padding-bottom:14px;margin-bottom:44px}
.legend,nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:4px 22px}
.legend .more{display:block;color:var(--faint);padding-left:2.3em}
.legend a,nav a{text-decoration:none}
.legend a:hover,nav a:hover{text-decoration:underline}
.sample{display:inline-block;min-width:1.7em;text-align:center}
nav{margin-top:12px;padding-top:12px;border-top:1px solid var(--rule)}
nav a{color:var(--metric)}
.metric,.doubt,.rejected,.absent,.none{text-decoration:none;border-radius:2px;padding:0 .12em;font-family:var(--sans);font-size:.94em}
.metric{color:var(--metric);background:var(--metric-ground);border-bottom:2px solid var(--metric)}
.doubt{color:var(--doubt);background:var(--doubt-ground);border-bottom:2px dashed var(--doubt)}
a.rejected,.rejected.sample{color:var(--faint);border-bottom:2px solid var(--faint);text-decoration:line-through}
.absent{color:#9b2c2c;border:1px solid #9b2c2c}
.none{color:inherit;border-bottom:1px dotted var(--faint);font-family:inherit;font-size:1em;padding:0}
a.metric:hover,a.doubt:hover,a.none:hover{background:var(--here)}
.claim{text-decoration:underline wavy var(--claim) 1px;text-underline-offset:.32em}
.claim .none,.claim .metric{border-bottom:0}
.sign{text-decoration:none;display:inline-block;text-indent:0}
.sign::after{content:"评";font:11px/1 var(--sans);color:var(--claim);vertical-align:super;margin:0 .15em}
article :target,tr:target td,tr:target{background:var(--here)}
article h2:target{background:none}
section{margin-top:64px}
section h2{font:700 18px/1.5 var(--sans);margin:0 0 12px}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.5;border-top:1.5px solid var(--ink);border-bottom:1.5px solid var(--ink);font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:5px 8px}
thead th{border-bottom:.75px solid var(--ink);white-space:nowrap}
tr+tr td{border-top:1px solid #edf0f2}
.group th{padding-top:16px;border-bottom:1px solid var(--rule)}
td a{color:var(--metric);font-weight:700;text-decoration:none;border-bottom:1px solid}
#metrics td:nth-child(2){min-width:15em}
#metrics td:nth-child(3),#metrics td:nth-child(4),#metrics td:nth-child(5),td:last-child{white-space:nowrap}
#metrics td:nth-child(6){min-width:9em}
#metrics td:nth-child(7){color:var(--doubt)}
tr.rejected td{text-decoration:line-through;color:var(--faint)}
#none td:nth-child(1),#claims td:nth-child(1){width:19em;text-align:right;white-space:nowrap;padding-right:0}
#none td:nth-child(2),#claims td:nth-child(2){padding-left:0}
#none td,#claims td,td:last-child{color:var(--faint)}
#none thead th:first-child,#claims thead th:first-child{text-align:right;padding-right:.5em}
@media (max-width:720px){body{padding:20px 16px 80px}article{font-size:16px;line-height:1.9}section{overflow-x:auto}#none td:nth-child(1),#claims td:nth-child(1){width:auto;white-space:normal}}
@media print{@page{margin:22mm 20mm}body{padding:0;max-width:none;font-size:9pt}header,article{max-width:none}article{font-size:11pt;line-height:1.8}.skip,nav{display:none}table{font-size:8pt}thead{display:table-header-group}tr,.group{break-inside:avoid}.group{break-after:avoid}h2,h3{break-after:avoid}section{break-before:page;margin:0}.metric,.doubt{-webkit-print-color-adjust:exact;print-color-adjust:exact}:target,tr:target td{background:none!important}}
`;
