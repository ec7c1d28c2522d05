// A partner's own sheet and what it becomes.
export const importMatching = {
	matching: {
		title: "Match a sheet",
		lead: "This sheet does not follow a template. Say once what its columns hold; the next one like it is read by itself.",
		size_one: "{{count}} row, {{columns}} columns",
		size_other: "{{count}} rows, {{columns}} columns",
		begin: "Match the sheet",
		asks: "These sheets do not follow a template. Say what their columns hold:",
		templateTitle: "What the sheet holds",
		template: "Template",
		suggested: "Our suggestion, from its titles and from what stands below them.",
		choose: "Choose this template",
		columnsTitle: "Columns",
		columnsHint:
			"For each thing choose the column of the sheet it stands in. What is not in the sheet and is the same in every row, write beside it. The choices made are our suggestions.",
		others_one: "{{count}} more column that may be filled",
		others_other: "{{count}} more columns that may be filled",
		byForm: {
			sent: "From the time the form was sent. If it happened on another day and the sheet says which, choose that column.",
			opened:
				"From the time the form was opened. If it happened on another day and the sheet says which, choose that column.",
		},
		none: "Not in the sheet",
		same: "or the same in every row",
		questionsTitle: "Questions",
		questionsHint:
			"Where the sheet has a column for each question, say which question it is. Questions of several questionnaires may stand side by side. Every answer becomes a row. A column without a question is left out.",
		noQuestion: "Left out",
		as: "Its answers are",
		kinds: { value: "a value, such as 1 to 5", text: "free text" },
		wordsTitle: "Words",
		wordsHint:
			"These words stand in the sheet. Say what each means. A word left as it stands is refused in the preview.",
		asItStands: "As it stands",
		remembered: "This is remembered for your organisation, and can be changed each time before rows are used.",
		use: "Use this matching",
		leave: "Back to the upload",
		noTemplate: "Choose one of the templates you may send. Nothing was changed.",
		wrong:
			"Something does not fit together. What you chose is still here, and what does not fit is named at its place.",
		asksWords: "One thing more: the columns you chose hold words that have to be told a meaning. They are at the end.",
		faults: {
			needed: "This is needed: choose a column, or write what is the same in every row.",
			"no-such-column": "The sheet has no such column. Choose one of the list.",
			personal: "This holds an e-mail address or a personal identity code, which must not come in.",
			"too-long": "This is longer than 200 characters.",
			twice: "Another column is this question already.",
			"no-such-meaning": "Choose one of the list.",
		},
		used: "{{file}} is read as {{template}}, by the matching that {{by}} made on {{when}}.",
		usedByForm: "Its days are the time the form was sent or opened.",
		change: "Change the matching",
	},
};
