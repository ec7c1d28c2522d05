// Text that would like to be markup, in every place of an edition where a person can write.
import type { Edition } from "#app/publication/edition.ts";
import { anEdition, anEntry, aRecommendation, paragraph } from "../an-edition.ts";

export const hostile = [
	`</script><script>alert(1)</script>`,
	`<img src=x onerror=alert(1)>`,
	`" onmouseover="alert(1)`,
	`#import "@preview/evil:1.0.0": *`,
	`#read("/etc/passwd") $x^2$ @ref <label> = Heading`,
	`*bold* _it_ \`raw\` // comment /* block */ \\u{41}`,
	`--><!--notice--><style>*{display:none}</style>`,
] as const;

const all = hostile.join(" ");

/** Every word that a person may write says something hostile. */
export const hostileEdition = (): Edition =>
	anEdition({
		document: { ...anEdition().document, title: all, subtitle: all, licence: all },
		workspace: all,
		funding: { line: all, grantingAuthority: all, grantNumber: all, disclaimer: all },
		contributors: [{ name: all, organisation: all, part: "author" }],
		howToCite: all,
		sections: [
			{
				key: "summary",
				content: [
					...hostile.map((words) => paragraph(words)),
					paragraph({
						type: "text",
						text: all,
						marks: [{ type: "bold" }, { type: "link", href: `https://x.example/?q="><script>` }],
					}),
					paragraph({ type: "footnote", text: all }, { type: "mention", label: all }),
					{ type: "heading", level: 3, content: [{ type: "text", text: all, marks: [{ type: "italic" }] }] },
					{
						type: "table",
						rows: [
							[{ header: true, colspan: 1, rowspan: 1, content: [paragraph(all)] }],
							[{ header: false, colspan: 1, rowspan: 1, content: [paragraph(all)] }],
						],
					},
					{ type: "bulletList", items: [[paragraph(all)]] },
					{ type: "blockquote", content: [paragraph(all)] },
				],
			},
		],
		recommendations: [
			aRecommendation({
				title: all,
				leadGroup: all,
				fields: {
					...aRecommendation().fields,
					actors: [{ part: "responsible", name: all }],
					transferability: all,
					monitoring: [{ name: all, baseline: all, target: all, source: all, due: null }],
				},
			}),
		],
		evidence: [
			anEntry({
				claim: all,
				filter: { words: all, value: {} },
				kept: [all],
				quotes: [{ original: all, language: "fi", english: all, speaker: all }],
			}),
		],
		replies: [
			{
				recommendation: "R-03",
				section: "statement",
				kind: "wording",
				quote: all,
				comments: [{ author: all, group: all, at: "2026-03-01T00:00:00.000Z", body: all }],
				disposition: { outcome: "not_taken_up", reason: all, at: "2026-03-02T00:00:00.000Z" },
			},
		],
	});
