import { ARTICLE_STYLE } from "./bulletin-style.js";

/** How a chart page looks; the tooltip's box is Vega's, dressed here because the policy allows no style from elsewhere. */
export const STYLE = `${ARTICLE_STYLE}
:root{color-scheme:light;font-family:"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:var(--ink);background:#fff}
*{box-sizing:border-box}
body{margin:24px auto;padding:0 16px;max-width:1320px;line-height:1.5}
h1{font-size:20px;margin:0 0 16px}
main{display:flex;flex-wrap:wrap;gap:32px;align-items:flex-start}
figure{margin:0;max-width:100%}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.chart,.scroll{overflow-x:auto}
.chart.quotes{cursor:pointer}
.files,details{font-size:13px;margin:6px 6px 0;color:#55616e;max-width:640px}
.files a{color:#1f5a8c;margin-right:8px}
summary{cursor:pointer}
.hint{font-size:12px;color:var(--faint)}
table{border-collapse:collapse;border-top:1.5px solid var(--ink);border-bottom:1.5px solid var(--ink);margin-top:6px}
th{border-bottom:.75px solid var(--ink)}
th,td{text-align:left;vertical-align:top;padding:3px 8px;color:var(--ink)}
td p{margin:0 0 4px}
button{font:inherit;color:#1f5a8c;background:#fff;border:1px solid var(--rule);border-radius:3px;padding:1px 8px;cursor:pointer}
td button{border:0;padding:0;text-align:left;text-decoration:underline}
button:disabled{color:var(--faint);cursor:default}
:focus-visible{outline:2px solid #1f5a8c;outline-offset:2px}
dialog{width:min(46rem,100%);height:min(44rem,92vh);padding:0;border:1px solid #8b96a1;border-radius:4px;color:var(--ink);box-shadow:0 8px 32px rgba(0,0,0,.25)}
dialog[open]{display:flex;flex-direction:column}
dialog::backdrop{background:rgba(29,39,51,.35)}
dialog header{padding:12px 20px;border-bottom:1px solid var(--rule);font-size:14px}
dialog header p{margin:0 0 2px}
#reader-fact{font-weight:700}
#reader-where{font-family:var(--serif);font-size:13px;color:#55616e}
dialog nav{display:flex;gap:8px;margin-top:8px;font-size:13px}
#reader-back{margin-left:auto}
#reader-text{overflow-y:auto;padding:20px 32px 40px}
article h1{font-size:22px}
.sentence:focus{outline:none}
.sentence.quoted{background:#fdf6df}
.sentence.here{background:var(--here);box-shadow:0 0 0 3px var(--here)}
.gone{font:14px/1.6 var(--sans);color:#55616e;text-indent:0}
#vg-tooltip-element{position:fixed;z-index:1000;visibility:hidden;padding:8px 10px;font-size:12px;background:#fff;border:1px solid #8b96a1;border-radius:3px;box-shadow:2px 2px 6px rgba(0,0,0,.15);max-width:min(420px,96vw)}
#vg-tooltip-element.visible{visibility:visible}
#vg-tooltip-element h2{font-size:13px;margin:0 0 4px}
#vg-tooltip-element table{border:0;margin:0}
#vg-tooltip-element td{padding:1px 0;overflow-wrap:anywhere}
#vg-tooltip-element td.key{color:#55616e;padding-right:8px;white-space:nowrap}
@media (max-width:720px){#reader-text{padding:16px 16px 32px}article{font-size:16px;line-height:1.8}}
@media print{@page{margin:20mm}body{margin:0;max-width:none}main{display:block}figure{break-inside:avoid;margin-bottom:10mm}.files,.hint,button,details:not([open]){display:none}}
`;
