/** The page's look: system fonts, colours with a contrast of at least 4.5, and paper. */
export const style: string = `
:root{--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--paper:#fff;--shade:#f6f8fa;--link:#0a4f9e;--met:#116329;--partly:#7a4b00;--missed:#a40e26;--metbg:#dff3e3;--partlybg:#fdf0cf;--missedbg:#fde3e6}
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,"Segoe UI",Roboto,"Liberation Sans",sans-serif;color:var(--ink);background:var(--paper)}
header,main,footer{max-width:1320px;margin:0 auto;padding:0 1rem}
header{position:sticky;top:0;background:var(--paper);border-bottom:1px solid var(--line);z-index:2}
nav{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;padding:.5rem 0}
nav label{color:var(--soft)}select,button{font:inherit;padding:.2rem .5rem;border:1px solid #8c959f;border-radius:4px;background:var(--paper);color:var(--ink);max-width:12rem}
button[aria-pressed=true]{background:var(--ink);color:var(--paper)}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}h1:focus{outline:none}
.skip{position:absolute;left:-9999px}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:3}
h1{font-size:1.6rem;margin:1.2rem 0 .4rem}h2{font-size:1.15rem;margin:1.8rem 0 .5rem}
.lead{font-size:1.1rem}.lead strong{font-size:1.4rem}
.wide{overflow-x:auto;position:relative}
table{border-collapse:collapse;font-size:.9rem;width:100%}
th,td{text-align:left;padding:.25rem .45rem;border-bottom:1px solid var(--line);vertical-align:top}
th[scope=row]{font-weight:400;min-width:11rem}span.met,span.partly,span.missed{white-space:nowrap}thead th{background:var(--shade);white-space:nowrap}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.matrix{width:auto}.matrix td{white-space:nowrap;text-align:right;border:1px solid var(--line);font-variant-numeric:tabular-nums}
.matrix tbody th{position:sticky;left:0;background:var(--paper);white-space:nowrap}
td.met{background:var(--metbg)}td.partly{background:var(--partlybg)}td.missed{background:var(--missedbg)}td.none{color:var(--soft)}
span.met{color:var(--met)}span.partly{color:var(--partly)}span.missed{color:var(--missed)}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.5rem}
dl{margin:0;max-width:75ch}dt{font-weight:600;margin-top:.5rem}dd{margin:0 0 .2rem 0;white-space:pre-line}
.chart{display:block;width:100%;max-width:900px;height:auto;margin:.5rem 0 1rem;font:12px system-ui,"Liberation Sans",sans-serif}
.grid{stroke:var(--line)}.tick{fill:var(--soft)}.name,.figure{fill:var(--ink)}
.bar{fill:#6e7781}.bar.met{fill:#1f883d}.bar.partly{fill:#bf8700}.bar.missed{fill:#cf222e}
.interval{stroke:var(--ink);stroke-width:1.5;fill:none}
.goal{stroke:#0a4f9e;stroke-width:2;stroke-dasharray:6 4}.region{stroke:var(--ink);stroke-width:1.5}
circle.female{fill:#8250df}circle.male{fill:var(--paper);stroke:#953800;stroke-width:2}.female-key{color:#8250df}.male-key{color:#953800}
.curve{fill:none;stroke-width:2.5;stroke:#0a4f9e}.curve.earlier{stroke:#6e7781;stroke-width:1.5;stroke-dasharray:5 3}.point{fill:#0a4f9e}.point.earlier{fill:#6e7781}
.limit{fill:none;stroke:#6e7781}.limit.inner{stroke-dasharray:4 3}
.unit{fill:#6e7781}.unit.out95{fill:#bf8700;stroke:var(--ink)}.unit.out998{fill:#cf222e;stroke:var(--ink)}
footer{color:var(--soft);border-top:1px solid var(--line);margin-top:2rem;font-size:.9rem}
@page{size:A4 landscape;margin:12mm}
@media print{.matrix .v{display:none}.matrix thead a{writing-mode:vertical-rl}.matrix th,.matrix td{padding:1px 3px;text-align:center;min-width:0}.matrix tbody th{text-align:left}header{display:none}body{font-size:11px}.wide{overflow:visible}table{font-size:9px}tr,svg{break-inside:avoid}h2{break-after:avoid}a{color:inherit;text-decoration:none}td{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
