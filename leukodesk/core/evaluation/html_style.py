"""The style sheet of report.html: calm, light or dark as the reader's screen is, and always light on paper."""

STYLE = """
:root { color-scheme: light dark; --ground: #ffffff; --raised: #f5f6f8; --ink: #1d2329; --soft: #5a6570;
  --rule: #d5dae0; --accent: #2a5f9e; --good: #1f6f43; --bad: #9a3412; --warn-ground: #fff4d6; --warn: #7a4b00;
  --lift: 0%; }
@media (prefers-color-scheme: dark) { @media not print { :root { --ground: #15191d; --raised: #1e242a; --ink: #e4e8ec;
  --soft: #a0abb6; --rule: #38424c; --accent: #86b7ef; --good: #7fd1a3; --bad: #f2a07b; --warn-ground: #3a2f12;
  --warn: #f0cf83; --lift: 45%; } } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.5rem 3rem; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0.2rem 0 0.4rem; font-weight: 650; }
h2 { font-size: 1.2rem; margin: 2.6rem 0 0.6rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--rule); }
h3 { font-size: 1rem; margin: 0 0 0.4rem; }
p { margin: 0.4rem 0 0.8rem; }
.soft, figcaption, .hint { color: var(--soft); font-size: 0.875rem; }
.use { font-weight: 600; }
code { font-family: ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: 0.85em;
  overflow-wrap: anywhere; }
.verdict { margin: 1.4rem 0; padding: 1rem 1.3rem; background: var(--raised); border-left: 6px solid var(--bad);
  border-radius: 4px; }
.verdict.offered { border-color: var(--good); }
.verdict h2 { border: 0; margin: 0; padding: 0; color: var(--bad); }
.verdict.offered h2 { color: var(--good); }
.verdict .first { font-size: 1.1rem; }
.verdict ul { margin: 0.4rem 0 0; padding-left: 1.2rem; }
.leaky { display: inline-block; margin-left: 0.5rem; padding: 0 0.5rem; border: 1px solid var(--warn);
  border-radius: 3px; background: var(--warn-ground); color: var(--warn); font-size: 0.8rem; font-weight: 600;
  vertical-align: 0.1em; }
.note { padding: 0.6rem 0.9rem; background: var(--warn-ground); color: var(--warn); border-radius: 4px; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(14.5rem, 1fr)); gap: 0.8rem; margin: 0; }
.figures div { background: var(--raised); border-radius: 4px; padding: 0.7rem 0.9rem; break-inside: avoid; }
.figures dt { font-size: 0.875rem; color: var(--soft); }
.figures dd { margin: 0; }
.figures .value { font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.figures .hint { display: block; line-height: 1.35; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.92rem; font-variant-numeric: tabular-nums; break-inside: avoid; }
th, td { padding: 0.35rem 0.7rem; text-align: right; border-bottom: 1px solid var(--rule); vertical-align: top;
  white-space: nowrap; }
th { font-weight: 600; font-size: 0.875rem; }
th:first-child { text-align: left; white-space: normal; min-width: 8rem; }
thead th { white-space: normal; vertical-align: bottom; }
.words th, .words td { text-align: left; white-space: normal; }
.confusion td { text-align: center; min-width: 5rem; border: 1px solid var(--rule); }
.confusion thead th:not(:first-child) { text-align: center; }
.confusion .right { outline: 2px solid var(--accent); outline-offset: -2px; }
.confusion small { display: block; color: var(--soft); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(21rem, 1fr)); gap: 1.5rem; }
figure { margin: 0; break-inside: avoid; }
.chart { width: 100%; max-width: 30rem; height: auto; display: block; }
.chart text { font-size: 12px; fill: var(--soft); }
.chart .axis { fill: var(--ink); }
.chart .grid { stroke: var(--rule); stroke-width: 1; }
.chart .diagonal { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 4; }
.line { fill: none; stroke: var(--c, var(--ink)); stroke-width: 2; stroke-linejoin: round; }
.mark { fill: var(--c, var(--ink)); fill-opacity: 0.75; }
@supports (color: color-mix(in oklab, red, white 45%)) {
  .line { stroke: color-mix(in oklab, var(--c, var(--ink)), white var(--lift)); }
  .mark { fill: color-mix(in oklab, var(--c, var(--ink)), white var(--lift)); } }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; margin: 0.3rem 0; padding: 0;
  font-size: 0.875rem; }
.key { width: 28px; height: 8px; margin-right: 0.4rem; vertical-align: middle; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: 1.1rem; }
.pictures img { display: block; max-width: 160px; max-height: 160px; border-radius: 3px; background: var(--raised); }
.pictures figcaption { color: var(--ink); line-height: 1.4; margin-top: 0.3rem; }
.pictures .gone { display: flex; align-items: center; width: 160px; height: 110px; padding: 0.6rem; color: var(--soft);
  background: var(--raised); border-radius: 3px; font-size: 0.85rem; }
.maps img { max-width: 100%; min-width: 160px; image-rendering: pixelated; }
.maps { display: flex; flex-wrap: wrap; gap: 1rem; }
footer { margin-top: 3rem; padding-top: 0.8rem; border-top: 1px solid var(--rule); color: var(--soft);
  font-size: 0.875rem; }
@page { margin: 16mm; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } h2 { break-after: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .scroll { overflow: visible; } table { font-size: 8.5pt; } th { font-size: inherit; }
  th, td { padding: 0.25rem 0.45rem; }
  .charts { grid-template-columns: 1fr 1fr; } }
"""
