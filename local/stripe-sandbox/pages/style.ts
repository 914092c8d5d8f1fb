/** The one style sheet of the hosted pages. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2433; --soft: #596174; --paper: #fff; --ground: #f3f4f7;
  --line: #c9ced8; --edge: #7d869b; --accent: #4b3fd6; --on-accent: #fff; --bad: #b3261e; --bad-ground: #fdecea; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceef4; --soft: #a9b0c0; --paper: #1a1e29; --ground: #10131b;
  --line: #454c5e; --edge: #7b8499; --accent: #a79ffb; --on-accent: #14122e; --bad: #ffb4ab; --bad-ground: #3b1613; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
.banner { margin: 0; padding: .5rem 1rem; background: #ffd54a; color: #3b2f00; text-align: center; }
main { max-width: 30rem; margin: 1.5rem auto; padding: 0 1rem 3rem; }
h1 { margin: 0 0 .25rem; font-size: 1.25rem; }
h2 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; }
.amount { margin: 0 0 .5rem; font-size: 2.25rem; font-weight: 650; font-variant-numeric: tabular-nums; }
.soft { color: var(--soft); margin: .25rem 0; }
.back { display: inline-block; margin-bottom: 1rem; }
a { color: var(--accent); }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem; margin-top: 1rem; }
.items { list-style: none; margin: 1rem 0 0; padding: 0; }
.items li { display: flex; justify-content: space-between; gap: 1rem; padding: .35rem 0; border-top: 1px solid var(--line); }
form > :first-child label { margin-top: 0; }
label { display: block; margin: .9rem 0 .25rem; font-weight: 600; }
input { width: 100%; padding: .65rem .75rem; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--edge); border-radius: .5rem; }
input:focus-visible, button:focus-visible, a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
input[aria-invalid='true'] { border-color: var(--bad); }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
button { width: 100%; margin-top: 1.25rem; padding: .8rem 1rem; font: inherit; font-weight: 650; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: .5rem; }
button.quiet { color: var(--ink); background: transparent; border-color: var(--edge); margin-top: .75rem; }
.alert { margin: 1rem 0 0; padding: .75rem 1rem; color: var(--bad); background: var(--bad-ground); border-radius: .5rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; }
td, th { padding: .3rem .5rem .3rem 0; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
summary { cursor: pointer; margin-top: 1.25rem; }
`
