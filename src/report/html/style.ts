/** The page's look: system fonts, colours with a contrast of at least 4.5, and paper. */
export const style: string = `
:root{--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--paper:#fff;--shade:#f6f8fa;--link:#0a4f9e;--met:#116329;--partly:#7a4b00;--missed:#a40e26;--metbg:#dff3e3;--partlybg:#fdf0cf;--missedbg:#fde3e6}
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,"Segoe UI",Roboto,"Liberation Sans",sans-serif;color:var(--ink);background:var(--paper)}
header,main,footer{max-width:1320px;margin:0 auto;padding:0 1rem}
header{position:sticky;top:0;background:var(--paper);border-bottom:1px solid var(--line);z-index:2}
nav{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;padding:.5rem 0}
nav label{color:var(--soft)}select,button{font:inherit;padding:.2rem .5rem;border:1px solid #8c959f;border-radius:4px;background:var(--paper);color:var(--ink);max-width:15rem}
button[aria-pressed=true]{background:var(--ink);color:var(--paper)}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}h1:focus{outline:none}
.skip{position:absolute;left:-9999px}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem;z-index:3}
h1{font-size:1.6rem;margin:1.2rem 0 .4rem}h2{font-size:1.15rem;margin:1.8rem 0 .5rem}
.lead{font-size:1.1rem}.lead strong{font-size:1.4rem}
.wide{overflow-x:auto;position:relative}
nav a[aria-current=page]{color:var(--ink);font-weight:600;text-decoration:none}nav select[aria-current=page]{border:2px solid var(--ink)}
.hint{color:var(--soft);margin:.2rem 0 .5rem}.one-line{white-space:nowrap}.sum th,.sum td{font-weight:600;border-top:2px solid var(--soft)}.payments th[scope=row]{min-width:16rem}code{font:.85em ui-monospace,"Liberation Mono",monospace;color:var(--soft)}
.sideways{width:auto}.sideways th[scope=row]{min-width:5rem}.wide+.wide{margin-top:1rem}
table{border-collapse:collapse;font-size:.9rem;width:100%}
th,td{text-align:left;padding:.25rem .45rem;border-bottom:1px solid var(--line);vertical-align:top}
th[scope=row]{font-weight:400;min-width:11rem}span.met,span.partly,span.missed{white-space:nowrap}thead th{background:var(--shade);vertical-align:bottom}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.matrix{width:auto;font-size:.75rem}.matrix td{white-space:nowrap;text-align:right;border:1px solid var(--line);font-variant-numeric:tabular-nums;padding:.3rem .2rem}
.matrix tbody th,.matrix thead tr:last-child th:first-child{position:sticky;left:0;background:var(--paper);white-space:nowrap;font-size:.85rem;z-index:1}
.matrix thead th{vertical-align:bottom;background:none;text-align:center;padding:.2rem .1rem;font-weight:400}.matrix .groups th{border-bottom:2px solid var(--line);text-align:left;font-weight:600;padding-left:.3rem}.matrix .groups td{border:0}
.matrix thead tr:last-child th:first-child{text-align:left;padding-left:.45rem}.matrix thead a{writing-mode:vertical-rl;transform:rotate(180deg);max-height:11.5rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;margin:0 auto;display:block;line-height:24px}.matrix .in{display:block;color:var(--soft);min-height:1.2em}
.matrix .region th,.matrix .region td{font-weight:600;border-bottom:2px solid var(--soft)}.matrix .mark{font-size:.65rem;margin-right:.15rem}
td.met{background:var(--metbg)}td.partly{background:var(--partlybg)}td.missed{background:var(--missedbg)}td.none{color:var(--soft)}
span.met{color:var(--met)}span.partly{color:var(--partly)}span.missed{color:var(--missed)}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.two{display:grid;gap:0 2.5rem;margin-bottom:1.2rem}@media (min-width:1100px){.two{grid-template-columns:minmax(0,1.7fr) minmax(0,1fr)}}
.key{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;margin:.3rem 0;font-size:.9rem}.key-entry{display:inline-flex;align-items:center;gap:.4rem}
.key-region,.key-goal,.key-interval{display:inline-block;width:1.6rem;border-top:2px solid var(--ink)}.key-goal{border-top:2px dashed #0a4f9e}.key-interval{border-top-width:1.5px;width:1rem}
.key-point{width:.7rem;height:.7rem;border-radius:50%;background:#6e7781}.key-point.out95{background:#bf8700;border:1px solid var(--ink)}.key-point.out998{background:#cf222e;border:1px solid var(--ink)}
.legend{font-size:.9rem;list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.5rem}
dl{margin:0;max-width:75ch;font-size:.95rem}dt{font-weight:600;margin-top:.5rem}dd{margin:0 0 .2rem 0;white-space:pre-line}
.chart{display:block;width:100%;max-width:900px;height:auto;margin:.5rem 0 1rem;font:12px system-ui,"Liberation Sans",sans-serif}
.grid{stroke:var(--line)}.tick{fill:var(--soft)}.name,.figure{fill:var(--ink)}.figure{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}
.bar{fill:#6e7781}.bar.met{fill:#1f883d}.bar.partly{fill:#bf8700}.bar.missed{fill:#cf222e}
.interval{stroke:var(--ink);stroke-width:1.5;fill:none}
.goal{stroke:#0a4f9e;stroke-width:2;stroke-dasharray:6 4}.region{stroke:var(--ink);stroke-width:1.5}
circle.female{fill:#8250df}circle.male{fill:var(--paper);stroke:#953800;stroke-width:2}.female-key{color:#8250df}.male-key{color:#953800}
.curve{fill:none;stroke-width:2.5;stroke:#0a4f9e}.curve.earlier{stroke:#6e7781;stroke-width:1.5;stroke-dasharray:5 3}.point{fill:#0a4f9e}.point.earlier{fill:#6e7781}
.limit{fill:none;stroke:#6e7781}.limit.inner{stroke-dasharray:4 3}
.unit{fill:#6e7781}.unit.out95{fill:#bf8700;stroke:var(--ink)}.unit.out998{fill:#cf222e;stroke:var(--ink)}
footer{color:var(--soft);border-top:1px solid var(--line);margin-top:2rem;font-size:.9rem}
@media (max-width:640px){header{position:static}h1{font-size:1.3rem}nav label{flex:1 1 100%;min-width:0;max-width:100%;display:flex;gap:.5rem;align-items:center}nav select{flex:1;min-width:0;max-width:none}th[scope=row]{min-width:9rem}}
@page{size:A4 landscape;margin:12mm}
@media print{header{display:none}main,footer{max-width:none;padding:0}body{font-size:11px}.wide{overflow:visible}table{font-size:9px}th,td{padding:1px 4px}th[scope=row]{min-width:0}.matrix{font-size:8px}.matrix .plain,.matrix.many .v{display:none}.matrix td{padding:1px 2px}.matrix tbody th,.matrix thead tr:last-child th:first-child{position:static;font-size:9px}h1{font-size:18px}h2{font-size:13px;margin:12px 0 4px}.lead,.lead strong{font-size:13px}.legend,.key,.hint,footer,dl{font-size:10px}.matrix .mark{font-size:7px}.matrix thead a{line-height:1.3}.matrix .in{min-height:0}.two{grid-template-columns:minmax(0,1.7fr) minmax(0,1fr)}.chart{max-width:640px}tr,svg{break-inside:avoid}h2,.key,.legend{break-after:avoid}a{color:inherit;text-decoration:none}td{-webkit-print-color-adjust:exact;print-color-adjust:exact}.key span{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
