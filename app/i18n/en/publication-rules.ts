/** What the checklist asks of a document, and why. */
export const publicationRules = {
	recommendations: {
		title: "At least one recommendation",
		reason: "A document without recommendations asks nobody for anything.",
	},
	withdrawn: {
		title: "No recommendation in it is withdrawn",
		reason: "A withdrawn recommendation is not published. Take it out of the document, or bring it back as a draft.",
	},
	adopted: {
		title: "Every recommendation is adopted",
		reason: "A final edition prints what has been decided. The coordinator adopts a text on its own page.",
	},
	sections: {
		title: "Every recommendation says something in each section",
		reason: "An empty section would be left out, and readers would not know why.",
	},
	ownSections: {
		title: "The document's own sections say something",
		reason: "An empty one is left out of the edition.",
	},
	summary: {
		title: "The summary is newer than what it sums up",
		reason:
			"These recommendations ask for something else, or in other words, than when the summary was last changed. Read it again beside them.",
	},
	evidence: {
		title: "Every recommendation cites evidence",
		reason: "A recommendation that rests on nothing cannot be checked.",
	},
	withdrawnEvidence: {
		title: "No evidence in it was withdrawn",
		reason: "Somebody took it back for a reason. Take the citation out of the sentence, or cite other evidence.",
	},
	addressees: {
		title: "Every recommendation says whom it addresses",
		reason: "Nobody answers a request that is addressed to nobody.",
	},
	responsible: { title: "Every recommendation names who acts", reason: "Somebody has to do it." },
	monitoring: {
		title: "Every recommendation can be followed",
		reason: "One indicator at least says whether it worked.",
	},
	grades: {
		title: "Every claim that something worked, and every corrected one, is graded",
		reason: "A reader must know how sure it is that one thing changed another.",
	},
	strength: {
		title: "No recommendation is stronger than its evidence",
		reason:
			"Where the best evidence is of low or very low confidence, it becomes conditional, or its lead signs why it is strong all the same.",
	},
	mainClaim: {
		title: "Strong recommendations say which evidence carries their main claim",
		reason: "Where none is marked, strength looks at the best of all the evidence that supports it.",
	},
	moved: {
		title: "Every changed figure is answered for",
		reason: "The data says something else than the text; a writer takes the new figure or keeps the old with a reason.",
	},
	objections: { title: "No objection is open", reason: "An objection gets an answer before it is passed over." },
	dispositions: {
		title: "Every comment has an outcome",
		reason: "The edition prints what was said and what became of it.",
	},
	knownCitations: {
		title: "Every citation leads to its evidence",
		reason: "A citation in the text has no evidence behind it. Cite it again or take it out.",
	},
	mentions: {
		title: "Nobody is mentioned in the text",
		reason: "An edition prints the mention, @ and name. Take it out when it has served.",
	},
	rareSigns: {
		title: "The PDF can print every sign",
		reason:
			"Our typefaces have Latin, Greek and Cyrillic letters. Other signs may stand in the PDF as �; the page and the data have them as they were written.",
	},
	oneLanguage: {
		title: "One language throughout",
		reason:
			"A recommendation in another language stands in the edition as it is written, and its figures are written that way.",
	},
	disclosure: {
		title: "No figure could expose a person",
		reason: "The data now withholds a cited figure, to protect people. Take the new figure or take the citation out.",
	},
	synthetic: {
		title: "No made-up data in a policy document",
		reason: "Some figures are made up. Only a demo document may publish them, marked SYNTHETIC.",
	},
	language: { title: "A language we can publish in", reason: "The edition's own words need to exist in it." },
	fundingLine: { title: "The funding line", reason: "The funder asks for it on everything that is published." },
	grantingAuthority: { title: "The granting authority", reason: "The funder asks that it is named." },
	disclaimer: { title: "The disclaimer", reason: "The funder asks for it on everything that is published." },
	contributors: { title: "Contributors are named", reason: "Readers should know whose words these are." },
	licence: { title: "A licence", reason: "Without one, nobody may pass the document on." },
};
