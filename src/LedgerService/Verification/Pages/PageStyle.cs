using System.Security.Cryptography;
using System.Text;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>The one style sheet, inline in every page so that a page is one request. The policy names it by its hash.</summary>
internal static class PageStyle
{
    /// <summary>The sheet. Contrast is at least 4.5 to 1 on every ground (WCAG 2.2, 1.4.3).</summary>
    public const string Sheet = """
        :root{--ink:#1c2b24;--soft:#52625a;--paper:#f6f5f0;--card:#fff;--line:#dcdfd6;--leaf:#1d6a45;--leaf-t:#e9f3ec;--sand:#805200;--sand-t:#fbf2dd;--clay:#9c2a22;--clay-t:#fbeae7}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
        header,main,footer{max-width:44rem;margin:0 auto;padding:0 1rem}
        header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:baseline;padding-top:1rem;padding-bottom:.75rem;color:var(--soft);font-size:.9rem}
        header strong{color:var(--ink)}
        nav a{margin-left:.75rem}
        nav a:first-child{margin-left:0}
        nav [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
        a{color:var(--leaf);text-underline-offset:.15em}
        a:focus-visible,input:focus-visible,button:focus-visible{outline:3px solid var(--leaf);outline-offset:2px}
        section{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1.1rem 1.15rem;margin:0 0 1rem}
        h1{font-size:1.3rem;line-height:1.4;font-weight:600;margin:.35rem 0 0}
        h2{font-size:1.05rem;margin:0 0 .7rem}
        p{margin:.5rem 0}
        .verdict{border-width:1px 1px 1px .4rem}
        .verdict .word{display:flex;align-items:center;gap:.55rem;margin:0;font-weight:700}
        .verdict svg{width:1.9rem;height:1.9rem;flex:none}
        .genuine{background:var(--leaf-t);border-color:var(--leaf)}.genuine .word{color:var(--leaf)}
        .withheld{background:var(--sand-t);border-color:var(--sand)}.withheld .word{color:var(--sand)}
        .unknown,.recalled{background:var(--clay-t);border-color:var(--clay)}.unknown .word,.recalled .word{color:var(--clay)}
        .verdict h2{margin:1rem 0 .3rem;font-size:1rem}
        .verdict ul{margin:.2rem 0}
        dl{display:grid;grid-template-columns:minmax(6.5rem,9.5rem) minmax(0,1fr);gap:.4rem 1rem;margin:0}
        dt{color:var(--soft)}dd{margin:0}
        dl+dl{border-top:1px solid var(--line);margin-top:.9rem;padding-top:.9rem}
        code{font:.88em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:#f0f1ec;border-radius:.3rem;padding:.05em .35em}
        ol.chain{list-style:none;margin:0;padding:0}
        ol.chain li{position:relative;padding:0 0 1rem 1.6rem}
        ol.chain li:last-child{padding-bottom:0}
        ol.chain li::before{content:"";position:absolute;left:.2rem;top:.5rem;width:.7rem;height:.7rem;border-radius:50%;background:var(--card);border:.18rem solid var(--leaf);z-index:1}
        ol.chain li:not(:last-child)::after{content:"";position:absolute;left:.49rem;top:1.2rem;bottom:-.5rem;width:.12rem;background:var(--line)}
        ol.chain small{display:block;color:var(--soft);font-size:.9rem}
        section>:last-child,section>ul:last-child{margin-bottom:0}
        .action{margin:1.1rem 0}
        .serial span{margin-right:.35em;white-space:nowrap;font-variant-numeric:tabular-nums}
        ul{padding-left:1.2rem;margin:.5rem 0}li+li{margin-top:.35rem}ol.chain li+li{margin-top:0}
        .ok{color:var(--leaf);font-weight:600}.no{color:var(--clay);font-weight:600}
        .button,button{display:inline-block;background:var(--leaf);color:#fff;border:0;border-radius:.5rem;padding:.6rem 1rem;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
        form label{display:block;margin:.6rem 0;font-weight:600}
        input{display:block;width:100%;font:inherit;font-weight:400;padding:.55rem .6rem;margin-top:.2rem;border:1px solid #8b968f;border-radius:.4rem;background:#fff;color:inherit}
        footer{color:var(--soft);font-size:.9rem;padding-bottom:2rem}
        @media(max-width:27rem){dl{grid-template-columns:6.8rem minmax(0,1fr);gap:.4rem .8rem}}
        @media(max-width:21rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.45rem}}
        @media print{body{background:#fff;font-size:10.5pt}section{break-inside:avoid;border-color:#999}.verdict{border-left-color:#000}nav,.screen{display:none}a{color:inherit}a.button{background:none;color:inherit;padding:0;text-decoration:underline}}
        """;

    /// <summary>The policy of a page with the verifier: what this host serves runs, and asks this host only.</summary>
    public static string PolicyWithScript => Policy + "; script-src 'self'; connect-src 'self'";

    /// <summary>Content-Security-Policy of every other page: nothing is loaded, nothing runs, forms go here only.</summary>
    public static string Policy { get; } =
        "default-src 'none'; style-src 'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))
        + "'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}
