/** How a chart page looks; the tooltip's box is Vega's, dressed here because the policy allows no style from elsewhere. */
export const STYLE = `
:root{color-scheme:light;font-family:"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:#1d2733;background:#fff}
body{margin:24px auto;padding:0 16px;max-width:1320px;line-height:1.5}
h1{font-size:20px;margin:0 0 16px}
main{display:flex;flex-wrap:wrap;gap:32px;align-items:flex-start}
figure{margin:0;max-width:100%}
.chart{overflow-x:auto}
.files,details{font-size:13px;margin:6px 6px 0;color:#55616e;max-width:640px}
.files a{color:#1f5a8c;margin-right:8px}
summary{cursor:pointer}
table{border-collapse:collapse;border-top:1.5px solid #1d2733;border-bottom:1.5px solid #1d2733;margin-top:6px}
th{border-bottom:.75px solid #1d2733}
th,td{text-align:left;vertical-align:top;padding:3px 8px;color:#1d2733}
tr.marked td{background:#fdf1d7}
#vg-tooltip-element{position:fixed;z-index:1000;visibility:hidden;padding:8px 10px;font-size:12px;background:#fff;border:1px solid #8b96a1;border-radius:3px;box-shadow:2px 2px 6px rgba(0,0,0,.15);max-width:420px}
#vg-tooltip-element.visible{visibility:visible}
#vg-tooltip-element h2{font-size:13px;margin:0 0 4px}
#vg-tooltip-element table{border:0;margin:0}
#vg-tooltip-element td{padding:1px 0;overflow-wrap:anywhere}
#vg-tooltip-element td.key{color:#55616e;padding-right:8px;white-space:nowrap}
`;
