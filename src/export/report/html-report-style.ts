/** How a report's page looks, and how it prints: A4 with the text block of a 公文. */
export const REPORT_STYLE = `
:root{color-scheme:light;font-family:"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:#1d2733;background:#fff}
body{margin:32px auto;padding:0 20px;max-width:640px;line-height:1.7;font-size:16px}
h1{font-size:26px;text-align:center;margin:32px 0}
h2{font-size:19px;margin:32px 0 10px}
p{margin:6px 0;text-align:justify}
section>p,header>p{text-indent:2em}
section>p.item{text-indent:0;padding-left:1.2em}
p.item::before{content:"· "}
.plain{list-style:none;padding:0;margin:0}
a{color:#1f5a8c;text-decoration:none}
figure{margin:20px 0;break-inside:avoid}
figure svg{display:block;max-width:100%;height:auto;margin:0 auto}
figcaption,caption{font-weight:bold;text-align:center;font-size:14px;padding:6px 0}
.small,section>p.small{font-size:12.5px;color:#55616e;margin:2px 0;text-indent:0;line-height:1.5}
.unit{font-size:12.5px;text-align:right;margin:0}
.table{margin:20px 0;overflow-x:auto}
table{border-collapse:collapse;width:100%;border-top:1.5px solid #1d2733;border-bottom:1.5px solid #1d2733;font-size:13px;line-height:1.45}
th{border-bottom:.75px solid #1d2733}
th,td{text-align:left;vertical-align:top;padding:3px 6px}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@media print{body{margin:0;padding:0;max-width:none;font-size:12pt}header{break-after:page}h2{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}a{color:inherit}}
`;
