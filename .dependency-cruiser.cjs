// The floors of the house. A file may import only from floors below it.
// Capabilities, from the ground up: each may import those before it, never those after.
const capabilities = [
	"identity",
	"evidence",
	"collaboration",
	"recommendations",
	"review",
	"publication",
	"notifications",
];
const anyCapability = `^app/(${capabilities.join("|")})/`;
const rules = `${anyCapability}.+(?<!\\.server)\\.ts$`;
const views = `${anyCapability}.+\\.tsx$`;

const never = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
	forbidden: [
		never("no-circle", "Two files that need each other are one file, or three.", {}, { circular: true }),
		never("db-is-the-ground", "db/ knows no app code.", { path: "^db/" }, { path: "^app/" }),
		never(
			"rules-are-pure",
			"Rules run anywhere: no database, no server code, no React, no Node.",
			{ path: rules },
			{
				path: ["^db/", "\\.server\\.ts$", "\\.tsx$", "^(node:)?(fs|http|crypto|path|net)$"],
				dependencyTypesNot: ["type-only"],
			},
		),
		never(
			"views-hold-no-server",
			"A view gets its data as props.",
			{ path: views },
			{
				path: ["^db/", "\\.server\\.ts$", "^app/http/"],
				dependencyTypesNot: ["type-only"],
			},
		),
		never(
			"ui-knows-no-domain",
			"app/ui is for shapes, not for recommendations.",
			{ path: "^app/ui/" },
			{ path: "^app/(?!ui/)" },
		),
		never(
			"routes-ask-capabilities",
			"A route never speaks SQL.",
			{ path: "^app/routes/" },
			{
				path: "^(db/|drizzle-orm|postgres$)",
				dependencyTypesNot: ["type-only"],
			},
		),
		never(
			"routes-stand-alone",
			"A route imports no other route.",
			{ path: "^app/routes/([^/.]+[^/]*)" },
			{
				path: "^app/routes/",
				pathNot: "^app/routes/$1",
			},
		),
		never(
			"capabilities-do-not-look-up",
			"Nothing below knows routes or HTTP.",
			{ path: anyCapability },
			{ path: "^app/(routes|http)/" },
		),
		never(
			"nobody-imports-tests",
			"Tests look in; nothing looks out at them.",
			{ pathNot: "^tests/" },
			{ path: "^tests/" },
		),
		...capabilities.slice(0, -1).map((name, i) =>
			never(
				`${name}-comes-before`,
				`${name} may not import a later capability.`,
				{ path: `^app/${name}/` },
				{
					path: `^app/(${capabilities.slice(i + 1).join("|")})/`,
				},
			),
		),
	],
	options: {
		doNotFollow: { path: "node_modules" },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: "tsconfig.json" },
		enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js"], conditionNames: ["import", "node", "default"] },
	},
};
