// Why a file or a row is refused.
export const importProblems = {
	refusals: {
		"too-big": "{{file}} is larger than 10 MB. Please send it in parts.",
		"too-many":
			"{{file}} has more in it than is taken at once: at most 300,000 rows and 300 columns, no cell of more than 32,767 characters, and 600,000 rows or 8 million cells in all workbooks together. Please send it in parts.",
		"old-workbook":
			"{{file}} is a workbook of the format before 2007. In Excel, choose Save as, then Excel Workbook (.xlsx).",
		locked: "{{file}} is protected with a password, so it cannot be read. Save it without one and send it again.",
		macros: "{{file}} holds macros. What runs by itself is not taken: save it as an ordinary workbook (.xlsx).",
		links:
			"{{file}} takes values from other files or services. In Excel, choose Data, Edit links, Break link; then save and send it again.",
		bomb: "{{file}} unpacks to far more than a workbook of pilot data holds, so it was not opened. Please send it in parts, or as CSV.",
		archive: "{{file}} is an archive, not a workbook. Please send the files in it, one by one or several at once.",
		"other-workbook": "{{file}} is a workbook of another format. Save it as Excel Workbook (.xlsx) and send it again.",
		"broken-workbook":
			"{{file}} is a workbook that cannot be read: it is damaged or was cut short. Open it, save it anew as .xlsx and send it again.",
		"named-csv": "{{file}} is called CSV, but is a workbook or an archive. Give it the ending .xlsx and send it again.",
		empty: "{{file}} is empty.",
		"not-text": "{{file}} is not a CSV file: it holds something other than text.",
		"no-rows": "{{file}} has a first row with titles and nothing below it.",
		"not-recognised":
			"{{file}} holds no table: a first row with titles and rows below it. In a workbook, each table has a sheet of its own.",
		unreadable: "{{file}} cannot be read as CSV.",
		quote: "{{file}}, row {{row}}: a quotation mark is opened and not closed, so cells run into each other.",
		"personal-column":
			'{{file}} has a column "{{column}}". What tells who a person is must not come in. Take the column out; participants are known by codes.',
		"personal-cell":
			"{{file}}, row {{row}}, column {{column}} holds {{what}}. What tells who a person is must not come in.",
		"personal-name": "The name of a file holds an e-mail address or an identity code. Please rename it.",
		"missing-columns": "{{file}} ({{template}}) lacks the columns: {{columns}}.",
		"unknown-columns":
			"{{file}} ({{template}}) has columns the template does not know: {{columns}}. Take them out or give them the template's title.",
		"repeated-columns": "{{file}} ({{template}}) has a column twice: {{columns}}.",
		"not-for-you":
			"{{file}} ({{template}}) holds rows about single people, firms or few people. Only the pilot data contact of their site may send them.",
	},
	personal: { email: "an e-mail address", code: "a personal identity code ({{code}})" },
	problems: {
		empty: "This must not be empty.",
		"cell-error":
			"The spreadsheet shows an error here ({{value}}), or a formula without a result. Mend it, or leave the cell empty.",
		"too-long": "This is longer than {{longest}} characters.",
		"odd-characters": "This holds characters that are not text. Perhaps the file was saved in an unusual encoding.",
		"more-cells":
			"This row has more cells than the first row has titles: {{value}}. Perhaps a text with a comma lacks quotation marks.",
		"not-a-code": "A code has no spaces, commas or quotation marks and at most 60 characters.",
		"not-a-date": "This is not a day. Write 2025-09-30 or 30.9.2025.",
		"date-ambiguous": "Is this day first or month first? Answer above, or write 2025-09-30.",
		"not-a-number": "This is not a number.",
		"number-ambiguous": "Does the mark divide thousands or decimals? Write 1234 or 1.2340.",
		"not-whole": "This must be a whole number.",
		"out-of-range": "This must lie between {{low}} and {{high}}.",
		"out-of-range_low": "This must be at least {{low}}.",
		"not-among": "This must be one of: {{allowed}}.",
		"not-yes-no": "Write yes or no.",
		"not-a-language": "Write the language with two letters, such as fi.",
		"not-a-country": "This is not a country of the European Union by its two letters.",
		"not-a-sector": "This sector is not known here. Known are: {{allowed}}.",
		"not-a-band": "Write a band of ages such as 25-34, under 25 or 55+, not an age.",
		"not-a-region": "A NUTS 3 code has five characters, such as FI196.",
		"not-a-participant": "A participant's code looks like FI-1-001: the code of the site, then a number.",
		"code-of-another-site":
			"This code is not one of the site of the course run, where they are called {{site}}-001 and so on. Participants carry the code of the site that registers them.",
		"code-of-another-site_nowhere":
			"This code begins with that of the site {{site}}, but no site is given. Name the site, or choose another code.",
		"not-esco": "An ESCO skill is given by its full address, http://data.europa.eu/esco/skill/…",
		"esco-unknown":
			"This ESCO skill is not in the list kept here. Name a local skill and say why, or ask your coordinator.",
		"not-greencomp": "GreenComp has the competences 1.1 to 4.3.",
		unknown: "This is described nowhere, neither here nor in the files.",
		unknown_organisations: "No organisation has this code, neither here nor in the files (T00).",
		unknown_groups: "No group has this code, neither here nor in the files (T00).",
		unknown_localSkills: "No local skill has this code, neither here nor in the files (T00).",
		unknown_surveyItems: "This questionnaire has no such question, neither here nor in the files (T00).",
		unknown_sites: "No site has this code, neither here nor in the files (T01).",
		unknown_microCredentials: "No micro-credential has this code and version, neither here nor in the files (T02).",
		unknown_learningOutcomes:
			"The micro-credential has no outcome with this number, neither here nor in the files (T03).",
		unknown_runs: "No course run of your sites has this code, neither here nor in the files (T04).",
		unknown_interviewSources: "No interview of your sites has this code, neither here nor in the files (T10).",
		unknown_participants: "No participant of your sites has this code, neither here nor in the files (T05).",
		unknown_enrolments: "This participant is not enrolled in this course run, neither here nor in the files (T05).",
		differs: "This says otherwise than row {{row}} of {{file}} about the same thing.",
		before: "{{later}} ({{second}}) lies before {{earlier}} ({{first}}).",
		"after-run": "It starts on {{started}}, after the course run has ended on {{ends}}.",
		"status-needs-day": "Where the status is {{status}}, its day is needed.",
		"completed-not-started": "Whoever completed has started: the day is needed.",
		"reason-not-withdrawn": "There is a reason for withdrawing, but the status is not withdrawn.",
		"score-above-max": "The score {{score}} is above the {{max}} possible.",
		"score-without-max": "A score needs the points possible.",
		"not-one-answer": "Give one answer: a value, a text, or that it does not apply.",
		"stacks-to-missing": "It is stackable: towards what?",
		"eqf-needs-note": "Without an EQF level, say why in eqf_note.",
		"one-skill": "Give either an ESCO skill or a local skill. For two skills write two rows.",
		"greencomp-alone": "A GreenComp competence goes with a skill: name the skill too.",
		"green-needs-reason": "A green skill needs its reason.",
		"region-of-country": "The region is not in this country: its code begins with {{country}}.",
		"certificate-earlier": "The micro-credential was awarded on {{issued}}; no assessment is passed after that.",
		"issued-before-pass": "The last assessment was passed on {{passed}}; a certificate is issued on that day or later.",
		"revoked-needs-reason": "A certificate is taken back for a reason: say which.",
		"identifier-taken": "Another certificate of this site has this identifier already.",
		"identifier-tells-who":
			"This identifier holds the participant's code. Who knows the codes could check certificates one by one and learn who passed. Use one that cannot be guessed.",
		"more-than": "This is {{part}}, more than the {{whole}} of {{column}}.",
		"needs-other": "Where {{column}} is given, this is needed too.",
		"run-has-people":
			"This course run has rows of its participants (T05). Totals beside them would count the same people twice. Leave the totals out.",
		"run-has-totals":
			"This course run has totals (T14) instead of rows. Both would count the same people twice. Withdraw the upload with the totals first.",
		"run-has-no-outcome": "The micro-credential of this course run has no outcome with this number.",
		"not-yours": "This belongs to another organisation. Its pilot data contact or the coordinator may change it.",
		"other-origin": "This upload is {{origin}}; a row cannot be anything else.",
	},
};
