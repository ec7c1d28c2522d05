import { typefaces } from "../typefaces.ts";

const ranges = {
	latin:
		"U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
	"latin-ext":
		"U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF",
	cyrillic: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
};

/** Each face comes from this address in the parts a text needs; without them the page reads in what the reader has. */
const faces = typefaces
	.map(
		({ file, family, style, letters }) =>
			`@font-face{font-family:"${family}";src:url(/typefaces/${file}) format("woff2");font-weight:200 900;font-style:${style};font-display:swap;unicode-range:${ranges[letters]}}`,
	)
	.join("\n");

/** The look of an edition on screen and on paper. Part of the page, so that a saved copy keeps it. */
export const editionStyle = `
${faces}
:root{color-scheme:light dark;--ink:#1c1b19;--paper:#fdfcf9;--quiet:#5d5a53;--line:#ddd8cc;--accent:#1f5f4a;--soft:#f2efe7;--bar:#d3e4db;--warn:#8a4b08;--serif:"Source Serif 4",Georgia,"Times New Roman",serif;--sans:"Source Sans 3","Segoe UI",system-ui,sans-serif}
@media (prefers-color-scheme:dark){:root{--ink:#ece8df;--paper:#171614;--quiet:#aba598;--line:#3a3731;--accent:#8fd0b4;--soft:#22201d;--bar:#2b473b;--warn:#f0b36a}}
*{box-sizing:border-box}
html{font-size:112.5%;scroll-padding-top:2rem;-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:0 1.25rem 4rem;max-width:46rem;color:var(--ink);background:var(--paper);font:1rem/1.6 var(--serif);font-feature-settings:"onum","kern";hyphens:auto;overflow-wrap:break-word}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
.skip{position:absolute;left:-100rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem;z-index:2}
h1,h2,h3,h4,h5{line-height:1.2;text-wrap:balance;hyphens:manual;font-weight:600}
h1{font-size:2.6rem;letter-spacing:-.015em;margin:.4rem 0 .6rem}
h2{font-size:1.65rem;letter-spacing:-.008em;margin:0 0 1rem}
h3{font-size:1.15rem;margin:2rem 0 .5rem}
h4{font-size:1rem;margin:1.6rem 0 .4rem}
h5{font-size:1rem;font-weight:400;font-style:italic;margin:1.4rem 0 .3rem}
p,ul,ol,dl,blockquote,figure,.wide{margin:0 0 1rem}
p{text-wrap:pretty}
li>p:last-child,td>p:last-child,th>p:last-child,blockquote>p:last-child{margin-bottom:0}
ul,ol{padding-left:1.4rem}
blockquote{padding-left:1.2rem;border-left:2px solid var(--line);color:var(--quiet)}
sup{line-height:0;font-size:.72em;font-variant-numeric:lining-nums}
sup a{padding:.3em .15em;text-decoration:none}
.kicker,.formats,.edition,.authors,.funding,.contents,dl,table,figcaption,details,.synthetic,.notice,.by,.notes,.became{font-family:var(--sans);font-feature-settings:"lnum"}
.kicker{color:var(--quiet);font-size:.85rem;font-weight:600;letter-spacing:.02em}
.cover{min-height:70vh;display:flex;flex-direction:column;justify-content:flex-end;padding:4rem 0 3rem}
.cover>*{max-width:38rem}
.subtitle{font-size:1.3rem;line-height:1.4;color:var(--quiet);text-wrap:balance}
.edition,.authors,.funding{font-size:.95rem;margin-bottom:.4rem}
.funding{color:var(--quiet);margin-top:1.5rem}
.formats{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;padding:0;margin:1rem 0 0;font-size:.95rem}
.formats a{display:inline-block;padding:.55rem 0;min-width:2.75rem}
.contents{border-block:1px solid var(--line);padding:2rem 0;margin-bottom:4rem}
.contents h2{font:600 1rem var(--sans)}
.contents ol{list-style:none;padding:0;margin:0}
.contents a{display:block;padding:.45rem 0;color:inherit;text-decoration:none;line-height:1.35}
.contents a:hover{text-decoration:underline}
.contents .kicker{display:block;font-weight:400}
.chapter,.recommendation{margin-bottom:4.5rem}
.recommendation>h2 .kicker{display:block;margin-bottom:.5rem;letter-spacing:.02em}
.part>h3{font:600 .9rem var(--sans);color:var(--quiet)}
.part.statement{border-left:3px solid var(--accent);padding-left:1.25rem;margin:2rem 0}
.part.statement>h3{color:var(--accent);margin-top:0}
.part.statement>div{font-size:1.18rem;line-height:1.5}
.cite{color:inherit;text-decoration:none;border-bottom:1px solid var(--accent);white-space:normal}
.cite .ref{font:600 .72em var(--sans);color:var(--accent);white-space:nowrap}
.cite:hover{background:var(--soft)}
.cite .figure{white-space:nowrap;font-variant-numeric:lining-nums}
dl{display:grid;grid-template-columns:minmax(8rem,13rem) 1fr;gap:.45rem 1.5rem;font-size:.92rem;line-height:1.45;hyphens:manual}
dt{color:var(--quiet)}dd{margin:0}dd ul{list-style:none;padding:0;margin:0}
.fields{border-top:1px solid var(--line);padding-top:1.25rem;margin-top:2rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.4;hyphens:manual;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;font-weight:600;padding:0 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .9rem .5rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--quiet);font-weight:600;border-bottom-color:var(--quiet)}tbody th{font-weight:600}th a{white-space:nowrap}
.entry{border-top:1px solid var(--line);padding-top:1.5rem;margin:2.5rem 0 0}
.entry>h3{margin-top:0}.entry .code{font:600 .9em var(--sans);color:var(--accent);margin-right:.4em;white-space:nowrap}
.entry:target{background:var(--soft);box-shadow:-1rem 0 0 var(--soft),1rem 0 0 var(--soft)}
.drawing{--drawn-ink:var(--ink);--drawn-quiet:var(--quiet);--drawn-line:var(--line);--drawn-accent:var(--accent);--drawn-soft:var(--bar);--drawn-paper:var(--paper)}
.drawing svg{display:block;max-width:100%;height:auto;font-family:var(--sans)}
.drawing.wide svg{min-width:32rem}
.at-narrow{display:none}
@media screen and (max-width:40rem){.at-wide{display:none}.at-narrow{display:block}}
figcaption{font-size:.9rem;color:var(--quiet);padding-top:.4rem}
details{font-size:.9rem;margin-top:.5rem}summary{cursor:pointer;padding:.55rem 0;color:var(--accent)}
code{font:.88em ui-monospace,"SFMono-Regular",Menlo,Consolas,monospace;overflow-wrap:anywhere}
.quote figcaption{padding:0 0 0 1.2rem}.quote blockquote{margin:0}.quote blockquote p{margin-bottom:.25rem}.quote blockquote [lang]:first-child{color:var(--ink)}
.lead{color:var(--quiet)}
.notes{font-size:.92rem;line-height:1.5}.notes li{margin-bottom:.5rem}.notes a{padding:.3em}
.said .by{display:block;color:var(--quiet);font-size:.88rem}
.became{border-left:3px solid var(--accent);padding-left:1rem;font-size:.95rem}
.synthetic,.notice{margin:0 calc(50% - 50vw);padding:.7rem max(1.25rem,calc(50vw - 21.75rem));font-size:.92rem;line-height:1.4}
.synthetic{background:var(--warn);color:var(--paper);position:sticky;top:0;z-index:1}
.synthetic strong{letter-spacing:.06em;margin-right:.6em}
.synthetic .sentence{white-space:normal}.synthetic.foot{display:none}
.notice{background:var(--soft);border-bottom:1px solid var(--line)}
@media (max-width:36rem){.synthetic{padding-block:.45rem;font-size:.8rem;line-height:1.3}html{font-size:106.25%}h1{font-size:2rem}.cover{min-height:0;padding:3rem 0 2rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.7rem}.contents{margin-bottom:3rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@page{size:A4;margin:24mm 22mm}
@media print{:root{--ink:#000;--paper:#fff;--quiet:#444;--line:#bbb;--accent:#1f5f4a;--soft:#fff;--bar:#d3e4db;--warn:#fff}html{font-size:10.5pt}body{max-width:none;padding:0}.skip,.formats,details,.notice{display:none}.cover{min-height:235mm;break-after:page}.contents{break-after:page;border:0}.chapter,.recommendation{break-before:page;margin:0}.entry,figure,tr,.part.statement{break-inside:avoid}h2,h3,h4,h5{break-after:avoid}.synthetic{position:static;margin:0;padding:2mm 0;color:#000;border:1px solid #000}.synthetic.foot{display:block;position:fixed;bottom:-14mm;left:0;right:0;text-align:center;border:0;padding:0}a{color:inherit}}
`;
