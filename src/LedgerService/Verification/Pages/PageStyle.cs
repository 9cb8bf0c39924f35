using System.Security.Cryptography;
using System.Text;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>The one style sheet, inline in every page so that a page is one request. The policy names it by its hash.</summary>
internal static class PageStyle
{
    /// <summary>The sheet. Contrast is at least 4.5 to 1 on every ground (WCAG 2.2, 1.4.3).</summary>
    public const string Sheet = """
        :root{color-scheme:light dark;--ink:#1b2a23;--soft:#52625a;--paper:#f4f3ec;--card:#fff;--line:#dcdfd4;--field:#8b968f;--code:#eff1ea;--on:#fff;--leaf:#1d6a45;--leaf-t:#e6f2ea;--sand:#7a4e00;--sand-t:#fcf2dc;--clay:#9c2a22;--clay-t:#fbe9e6;--sea:#e6eef0;--land:#cfd5c8;--way:#a8c6b1}
        @media(prefers-color-scheme:dark){:root{--ink:#e6ece8;--soft:#a6b4ac;--paper:#0f1512;--card:#18211c;--line:#313d36;--field:#75847b;--code:#243029;--on:#0c1610;--leaf:#7fd3a3;--leaf-t:#15301f;--sand:#f0c066;--sand-t:#33280f;--clay:#f2a097;--clay-t:#3b1b18;--sea:#131b1c;--land:#2f3a34;--way:#3f6a50}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
        header,main,footer{max-width:44rem;margin:0 auto;padding:0 1rem}
        header{padding-top:1rem;padding-bottom:.9rem;font-size:.9rem}
        header strong{display:flex;align-items:center;gap:.5rem;font-size:1rem}
        header strong svg{width:1.5rem;height:1.5rem;flex:none;color:var(--leaf)}
        nav{display:flex;flex-wrap:wrap;gap:.15rem .9rem;margin-top:.4rem}
        nav a{display:inline-block;min-height:1.6rem}
        nav [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
        a{color:var(--leaf);text-underline-offset:.15em}
        :focus-visible{outline:3px solid var(--leaf);outline-offset:2px}
        section{background:var(--card);border:1px solid var(--line);border-radius:.9rem;padding:1.15rem 1.2rem;margin:0 0 1rem}
        h1{font-size:1.35rem;line-height:1.4;font-weight:600;margin:.5rem 0 0;text-wrap:pretty}
        h2{font-size:1.1rem;line-height:1.35;margin:0 0 .8rem}
        p{margin:.5rem 0}
        .verdict{border-width:1px 1px 1px .45rem}
        .verdict .word{display:flex;align-items:center;gap:.6rem;margin:0;font-size:1.05rem;font-weight:700}
        .verdict svg{width:2.4rem;height:2.4rem;flex:none}
        .verdict circle{fill:currentColor}.verdict .word path{stroke:var(--card)}
        .genuine{background:var(--leaf-t);border-color:var(--leaf)}.genuine .word{color:var(--leaf)}
        .withheld{background:var(--sand-t);border-color:var(--sand)}.withheld .word{color:var(--sand)}
        .unknown,.recalled{background:var(--clay-t);border-color:var(--clay)}.unknown .word,.recalled .word{color:var(--clay)}
        .verdict h2{margin:1rem 0 .3rem;font-size:1rem}
        .verdict ul{margin:.2rem 0}
        .notice{border-top:1px solid var(--line);padding-top:.6rem;margin-top:.7rem}
        .name{font-size:1.2rem;font-weight:600;line-height:1.35;margin:0}
        .name+p{margin:.1rem 0 .9rem;color:var(--soft)}
        dl{display:grid;grid-template-columns:minmax(min-content,10rem) minmax(0,1fr);gap:.4rem 1rem;margin:0}
        dt{color:var(--soft);overflow-wrap:break-word;-webkit-hyphens:auto;hyphens:auto}dd{margin:0}
        dl+dl{border-top:1px solid var(--line);margin-top:.9rem;padding-top:.9rem}
        code{font:.88em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--code);border-radius:.3rem;padding:.05em .35em}
        .map{margin:0 0 1.2rem}
        .map svg{display:block;width:100%;height:auto;border-radius:.6rem;background:var(--sea)}
        .map path{fill:var(--land);stroke:var(--sea);stroke-width:.8;stroke-linejoin:round}
        .map .way{fill:var(--way)}
        .map .cell{fill:var(--leaf);fill-opacity:.35;stroke:var(--leaf);stroke-width:2}
        .map polyline{fill:none;stroke:var(--ink);stroke-width:1.6;stroke-dasharray:5 4}
        .map .stop{fill:var(--card);stroke:var(--ink);stroke-width:2}
        .map figcaption{margin-top:.5rem}
        small{font-size:.9rem;color:var(--soft)}
        ol.chain{list-style:none;margin:0;padding:0}
        ol.chain li{position:relative;margin:0;padding:0 0 1.1rem 1.9rem}
        ol.chain li:last-child{padding-bottom:0}
        ol.chain li::before{content:"";position:absolute;left:.25rem;top:.35rem;width:.9rem;height:.9rem;border-radius:50%;background:var(--card);border:.2rem solid var(--leaf);z-index:1}
        ol.chain .harvest::before,ol.chain .label::before{background:var(--leaf)}
        ol.chain .trade::before{border-color:var(--sand);border-radius:.15rem;transform:rotate(45deg) scale(.85)}
        ol.chain li:not(:last-child)::after{content:"";position:absolute;left:.64rem;top:1.2rem;bottom:-.4rem;width:.12rem;background:var(--line)}
        ol.chain small{display:block}
        section>:last-child{margin-bottom:0}
        .action{margin:1.1rem 0}
        .serial span{margin-right:.35em;white-space:nowrap;font-variant-numeric:tabular-nums}
        ul{padding-left:1.2rem;margin:.5rem 0}li+li{margin-top:.35rem}
        .ok{color:var(--leaf);font-weight:600}.no{color:var(--clay);font-weight:600}
        .button,button{display:inline-block;background:var(--leaf);color:var(--on);border:0;border-radius:.5rem;padding:.65rem 1.1rem;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
        .action .button{margin:0 .3rem .4rem 0}a.more{background:none;color:var(--leaf);box-shadow:inset 0 0 0 2px var(--leaf)}
        button:disabled{opacity:.6;cursor:default}
        form label{display:block;margin:.6rem 0;font-weight:600}
        input,textarea,select{display:block;width:100%;font:inherit;font-weight:400;padding:.55rem .6rem;margin-top:.2rem;border:1px solid var(--field);border-radius:.4rem;background:var(--card);color:inherit}
        footer{color:var(--soft);font-size:.9rem;padding-bottom:2rem}
        @media(max-width:27rem){dl{grid-template-columns:minmax(min-content,6.8rem) minmax(0,1fr);gap:.4rem .8rem}}
        @media(max-width:21rem){section{padding:1rem .9rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.45rem}}
        @media print{:root{color-scheme:light;--ink:#000;--soft:#333;--paper:#fff;--card:#fff;--line:#999;--code:#fff;--leaf:#1d6a45;--leaf-t:#fff;--sand:#7a4e00;--sand-t:#fff;--clay:#9c2a22;--clay-t:#fff;--sea:#fff;--land:#ddd;--way:#aaa}@page{margin:14mm}body{font-size:10pt}header,main,footer{max-width:none;padding:0}section{break-inside:avoid;padding:.7rem .9rem;margin-bottom:.7rem}.story{break-inside:auto}.chain li,figure,h2{break-inside:avoid}h2{break-after:avoid}.map svg{max-width:11cm}.map svg *,.verdict svg *,.chain li::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}nav,.screen,form{display:none}a{color:inherit}a.button{background:none;color:inherit;padding:0;text-decoration:underline}}
        """;

    /// <summary>The policy of a page with the verifier: what this host serves runs, and asks this host only.</summary>
    public static string PolicyWithScript => Policy + "; script-src 'self'; connect-src 'self'";

    /// <summary>Hash of the sheet, as a policy names it.</summary>
    public static string Hash { get; } = HashOf(Sheet);

    /// <summary>Content-Security-Policy of every other page: nothing is loaded, nothing runs, forms go here only.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src '{Hash}'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Hash of an inline sheet or script, as a policy names it.</summary>
    public static string HashOf(string content) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";
}
