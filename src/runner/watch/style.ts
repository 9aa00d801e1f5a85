/** How the page looks: quiet, so that the charts are seen, and what changed among them. */
export const STYLE = `
:root{color-scheme:light;--ink:#1d2733;--soft:#55616e;--rule:#d5dbe1;--main:#1f5a8c;--accent:#b03a12;--pale:#fdf4e3}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#fff;line-height:1.55;font-family:"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
a{color:var(--main)}
a:focus-visible,[tabindex]:focus-visible,summary:focus-visible{outline:2px solid var(--main);outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;background:#fff;padding:4px 8px;z-index:2}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:0 24px;align-items:baseline;padding:10px 24px;background:#fff;border-bottom:1px solid var(--rule)}
h1{font-size:17px;margin:0}
#status{margin:0;font-size:14px;color:var(--soft)}
#problems{margin:0 24px}
#problems>p{margin:16px 0 4px;font-weight:700;color:var(--accent)}
#problems ul{margin:0;padding:8px 16px 8px 32px;border-left:3px solid var(--accent);background:var(--pale)}
code,pre{font-family:ui-monospace,SFMono-Regular,Consolas,monospace;font-size:13px;white-space:pre-wrap;overflow-wrap:anywhere}
.page{display:grid;grid-template-columns:minmax(0,1fr) 300px;gap:32px;padding:8px 24px 64px;max-width:1640px;margin:0 auto}
aside{font-size:14px;position:sticky;top:48px;align-self:start;max-height:calc(100vh - 48px);overflow:auto}
aside>div{margin-top:16px}
aside h2{font-size:14px;margin:0 0 6px}
aside h3{font-size:13px;margin:10px 0 2px;font-weight:400}
aside ul,aside ol{margin:0;padding-left:20px}
.causes{font-weight:700;color:var(--accent)}
section{scroll-margin-top:56px;padding-top:16px}
section+section{border-top:1px solid var(--rule);margin-top:32px}
section>h2{font-size:18px;margin:0 0 12px}
h2 small{font-weight:400;font-size:12px;color:var(--soft)}
.soft{color:var(--soft)}
figure{display:inline-block;vertical-align:top;margin:0 24px 24px 0;padding:8px;max-width:100%;scroll-margin-top:64px;border-left:3px solid transparent}
figure.changed{border-left-color:var(--accent);background:var(--pale)}
figure:target{outline:2px solid var(--main)}
figure ul{margin:4px 0 0;padding-left:18px;font-size:13px;max-width:640px}
li small{display:block;color:var(--soft)}
.chart{overflow-x:auto}
.chart svg{display:block;max-width:100%;height:auto}
figcaption{font-size:12px;color:var(--soft);margin-top:4px}
.badge{display:inline-block;padding:0 6px;border:1px solid var(--accent);border-radius:2px;font-size:12px;font-weight:700;color:var(--accent);background:#fff}
.failure{margin:0 0 24px;padding:8px 12px;border-left:3px solid var(--accent);background:var(--pale)}
.failure p{margin:0;color:var(--accent)}
.failure pre{margin:6px 0 0;max-height:320px;overflow:auto}
@media (max-width:1000px){.page{grid-template-columns:minmax(0,1fr);gap:0}aside{order:-1;position:static;max-height:none}}
@media (max-width:600px){header,.page{padding-left:14px;padding-right:14px}figure{margin-right:0}}
@media print{header,aside{position:static}}
`;
