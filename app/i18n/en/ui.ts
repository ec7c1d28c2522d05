export const ui = {
	skip: "Go to the content",
	synthetic: "demonstration data made by a program. No result here is about real people.",
	signIn: "Sign in",
	signOut: "Sign out",
	navigation: {
		label: "Workspace",
		home: "Home",
		recommendations: "Recommendations",
		evidence: "Evidence",
		pilots: "Pilots",
		microCredentials: "Micro-credentials",
		imports: "Imports",
		documents: "Documents",
		people: "People",
		groups: "Groups",
		settings: "Settings",
		audit: "Audit",
	},
	theme: { light: "Light", dark: "Dark" },
	error: {
		forbidden: {
			title: "This is not open to you",
			what: "Your role does not include this. Nothing was changed. If you need it, ask your coordinator.",
		},
		missing: {
			title: "There is nothing here",
			what: "The address may be mistyped, or what stood here is not for you to see.",
		},
		withdrawn: { title: "This was withdrawn", what: "What stood here is no longer published." },
		other: {
			title: "Something went wrong on our side",
			what: "What was saved is safe. Please go back and try once more; if it happens again, tell your coordinator what you were doing.",
		},
		home: "Go to the start page",
	},
};
