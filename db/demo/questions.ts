/** What is asked when a course ends. */
export const questions = [
	{
		instrument: "END-1",
		item: "SAT",
		feeds: "satisfaction",
		wording: { en: "Overall I am satisfied with the course.", fi: "Olen kokonaisuutena tyytyväinen koulutukseen." },
	},
	{
		instrument: "END-1",
		item: "REL",
		feeds: "relevance",
		wording: {
			en: "What I learned is relevant to my work or studies.",
			fi: "Oppimani on tärkeää työssäni tai opinnoissani.",
		},
	},
] as const;

/** What workers are asked months later. */
export const laterQuestion = {
	instrument: "LATER-1",
	item: "USE",
	feeds: "transfer",
	wording: { en: "I use at work what I learned.", fi: "Käytän työssäni oppimaani." },
} as const;
