/** One style sheet for all pages: large targets, visible focus, no fixed widths, light, dark and high contrast. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #0b0c0c; --paper: #ffffff; --quiet: #484c50; --line: #0b0c0c; --link: #0b4f8f; --act: #00613a; --act-ink: #ffffff; --wrong: #b10e1e; --focus: #ffdd00; --focus-ink: #0b0c0c; --box: #f1f3f4; }
@media (prefers-color-scheme: dark) { :root { --ink: #f3f2f1; --paper: #16191b; --quiet: #c6cacc; --line: #f3f2f1; --link: #8fc7ff; --act: #7fd6a8; --act-ink: #08130d; --wrong: #ff9c9c; --box: #24292c; } }
* { box-sizing: border-box; }
html { font: 1.1875rem/1.5 Arial, Helvetica, sans-serif; color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; }
html.large { font-size: 1.75rem; }
body { margin: 0 auto; max-width: 44rem; padding: 0 1rem 2rem; overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; border-bottom: 2px solid var(--line); }
.council { font-weight: bold; }
h1 { font-size: 1.7em; line-height: 1.2; margin: 1em 0 0.6em; }
h2 { font-size: 1.25em; line-height: 1.25; margin: 1.5em 0 0.5em; }
a { color: var(--link); text-decoration: underline; text-underline-offset: 0.15em; }
a, button, input, textarea, select, summary { border-radius: 0; }
:focus-visible { outline: 4px solid var(--focus); outline-offset: 0; box-shadow: 0 0 0 7px var(--focus-ink); }
a:focus-visible { background: var(--focus); color: var(--focus-ink); outline: none; box-shadow: 0 4px 0 var(--focus-ink); text-decoration: none; }
.skip { position: absolute; left: -999em; }
.skip:focus { position: static; display: inline-block; padding: 0.5em; }
.back { display: inline-block; padding: 0.7em 0; }
label, legend { font-weight: bold; }
legend { padding: 0; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.question { margin: 0 0 2em; }
.question.wrong { border-left: 5px solid var(--wrong); padding-left: 0.8em; }
.hint { color: var(--quiet); margin: 0.2em 0 0.4em; }
.fault { color: var(--wrong); font-weight: bold; margin: 0.3em 0; }
textarea, input[type=text], select { display: block; width: 100%; margin-top: 0.4em; font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--line); padding: 0.4em; }
textarea { min-height: 8em; resize: vertical; }
input.code { max-width: 12em; letter-spacing: 0.15em; text-transform: uppercase; }
.tick { display: flex; gap: 0.7em; align-items: flex-start; padding: 0.35em 0; }
.tick input { flex: none; width: 1.6em; height: 1.6em; margin: 0; accent-color: var(--act); }
.tick label { font-weight: normal; padding-top: 0.1em; }
.note { border-left: 5px solid var(--quiet); margin: 1em 0; padding: 0.2em 0 0.2em 1em; }
.errors { border: 5px solid var(--wrong); padding: 0 1em; margin: 1.2em 0; }
.errors h2 { margin-top: 0.8em; }
.errors a { color: var(--wrong); font-weight: bold; }
.panel { background: var(--box); border: 1px solid var(--line); padding: 0.2em 1em; margin: 1.2em 0; }
.acts { display: flex; flex-wrap: wrap; gap: 0.8em; margin: 1.5em 0; }
button { font: inherit; font-weight: bold; cursor: pointer; padding: 0.55em 0.9em; min-height: 2.6em; border: 2px solid var(--act); color: var(--act-ink); background: var(--act); }
a.go { display: inline-block; font-weight: bold; padding: 0.55em 0.9em; text-decoration: none; color: var(--act-ink); background: var(--act); border: 2px solid var(--act); }
a.go:focus-visible { color: var(--focus-ink); background: var(--focus); }
input[type=file] { display: block; max-width: 100%; margin-top: 0.4em; font: inherit; color: inherit; }
button.second { color: var(--ink); background: var(--paper); border-color: var(--line); }
table { width: 100%; border-collapse: collapse; margin: 1.2em 0; }
caption { text-align: left; font-weight: bold; }
th, td { text-align: left; vertical-align: top; padding: 0.4em 0.6em 0.4em 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
dl { margin: 0; }
dt { font-weight: bold; margin-top: 1em; }
dd { margin: 0.2em 0 0; white-space: pre-wrap; }
.symbol { width: 3em; height: 3em; flex: none; fill: none; stroke: currentColor; stroke-width: 3; stroke-linecap: round; stroke-linejoin: round; }
.easy { display: flex; gap: 0.8em; align-items: center; }
footer { border-top: 2px solid var(--line); margin-top: 3em; }
footer ul { padding-left: 1.2em; }
@media (forced-colors: active) { button, a.go, .panel, .errors, .question.wrong { border-color: CanvasText; } :focus-visible { outline: 4px solid Highlight; } .symbol { stroke: CanvasText; } }
/* On paper, what must not be parted from it stands on each page. */
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.on-each-page { display: none; }
@media print { header a, .acts, .skip { display: none; } .sheet { display: table; width: 100%; } .sheet > .on-each-page { display: table-header-group; break-inside: avoid; } .sheet > .sheet-body { display: table-row-group; } thead { display: table-header-group; break-inside: avoid; } tr { break-inside: avoid; } h1, h2, caption { break-after: avoid; } }
`;
