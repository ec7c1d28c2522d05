// Tables and rows as they stand, saved one by one and taken back.
export const importedRows = {
	rows: {
		title: "All tables",
		lead: "Every table of this workspace, as rows with codes. Of persons, firms and small groups you see those of your own sites.",
		link: "All tables: look, download, add a row",
		table: "Table",
		download: "Download",
		downloadAll: "Download {{name}}",
		add: "Add",
		addOne: "Add a row",
		follow: "To correct a row, follow its first code.",
		notYours: "for the pilot data contact of the site",
		contactsOnly:
			"These rows are about persons, firms or small groups. Only the pilot data contact of their site sees them; to everyone else they are told as figures, under Evidence.",
		costsHidden:
			"Of what a course cost, only its pilot data contact and the coordinator see the figures: elsewhere costs are told of three hosts or more together.",
		rowsLead: "The rows as they stand now. What you download comes in again unchanged.",
		empty: "There are no rows here yet",
		emptyWhat: "They come with a file of this template, or one by one in a form.",
		first: "Here are the first {{shown}} of {{total}}. The download holds all of them.",
	},
	row: {
		newLead: "One row in a form. It is checked like a file and in use as soon as it is saved.",
		correctLead: "Correct what is wrong. The row is checked like a file and in use as soon as it is saved.",
		save: "Save the row",
		leave: "Leave without saving",
		fixed: "It says which row this is, and stays",
		nothing: "(nothing)",
		yes: "yes",
		no: "no",
		notPhone: "It is not a phone number, nor is any other here that looks like one",
		phone:
			"This looks like a phone number. Phone numbers must not come in. If it is none, say so below and save again.",
		personal: "This holds {{what}}. What tells who a person is must not come in.",
		correctIt: "Correct the row that is here",
		nowSays: "{{column}}: now {{now}}, yours {{yours}}",
		refusals: {
			wrong: "The row was not saved. What is wrong stands at its field; what you typed is still there.",
			stale:
				"Somebody changed this row while you were writing. Yours was not saved and is still below. Saving again replaces what stands now:",
			"already-here": "A row with these codes is here already, so nothing was saved.",
			gone: "This row is no longer here, or not yours to change. Nothing was saved.",
			"changes-nothing": "The row is already here just as you wrote it. Nothing was saved.",
			"not-for-you": "Only the pilot data contact of the site may save such a row. Nothing was saved.",
			conflict: "Somebody changed the same things by another way just now. Nothing was saved. Please save once more.",
			"too-often": "That was many rows in a short time. Nothing was saved. Please wait some minutes, or send a file.",
		},
	},
	withdrawal: {
		begin: "Withdraw this upload…",
		title: "Withdraw this upload?",
		lead: "What it brought goes, and what it changed becomes again what the other uploads say.",
		follows: "What would follow",
		what: "Rows of",
		gone: "Go",
		back: "Become as before",
		evidence_one:
			"The figure of {{count}} evidence item is counted again. Where a text cites one that moved, its writers are told.",
		evidence_other:
			"The figures of {{count}} evidence items are counted again. Where a text cites one that moved, its writers are told.",
		stays: "The upload stays in the list as withdrawn. To use its rows again, send the files again.",
		confirm: "Withdraw the upload",
		keep: "Keep it as it is",
		some: "A row of {{of}}",
		needed: "{{what}} is needed by rows of {{template}}.",
		neededHere: "{{what}} is needed by people, groups or texts in this workspace.",
		upload: "See the upload of {{when}}",
		refusals: {
			"not-found": "This upload is not here, or not yours to withdraw.",
			"not-accepted": "Only an upload in use can be withdrawn. Nothing was changed.",
			"not-yours": "Rows of this upload lie outside your scope, so you cannot withdraw it. Nothing was changed.",
			"not-logged":
				"What this upload changed was not written down in a form that can be taken back. Nothing was changed.",
			"still-needed":
				"Something here rests on what this upload brought. Nothing was changed. Withdraw or change these first:",
			contradicts:
				"Without this upload, rows that remain would contradict each other. Nothing was changed. Withdraw the later uploads of the same rows first.",
		},
	},
};
