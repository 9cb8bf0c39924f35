/** Rules of the checklist, in the colours of the page that it stands on. Made as a sheet object: the page's policy forbids inline ones. */
export function addStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .checks{list-style:none;margin:.8rem 0 0;padding:0}
    .checks li{border-top:1px solid var(--line);padding:.55rem 0 .55rem 2rem;position:relative;margin:0}
    .checks p{margin:.1rem 0}
    .checks .mark{position:absolute;left:0;top:.55rem;width:1.4rem;height:1.4rem;border-radius:50%;text-align:center;line-height:1.4rem;font-weight:700;color:#fff;background:#55635b}
    .checks [data-state=pass] .mark{background:#1d6a45}
    .checks [data-state=fail] .mark{background:#9c2a22}
    .checks .state,.checks .means{color:var(--soft);font-size:.9rem}
    .checks code{margin-left:.4em}
    .result{font-weight:600;margin-top:.9rem}
    details{margin-top:.9rem}
    summary{cursor:pointer;font-weight:600;padding:.3rem 0}
    .soft{color:var(--soft);font-size:.9rem}
    #verify textarea{min-height:5rem;font-family:ui-monospace,monospace;font-size:.85rem}
  `);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
