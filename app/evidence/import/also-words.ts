// The words of choices in the partners' languages, understood wherever the choice may be made. Exports write the first words.

const words: Readonly<Record<string, string>> = {
	worker: "työntekijä lavoratore lavoratrice trabajador trabajadora работник работничка",
	student: "opiskelija studente studentessa estudiante ученик студент студентка",
	woman: "nainen donna mujer жена",
	man: "mies uomo hombre мъж",
	other: "muu altro altra otro otra друго друг",
	enrolled: "ilmoittautunut iscritto iscritta inscrito inscrita записан записана",
	started: "aloittanut iniziato iniciado започнал започнала",
	completed: "suorittanut completato completado завършил завършила",
	withdrawn: "keskeyttänyt ritirato ritirata retirado retirada отказал отказала",
	pass: "hyväksytty superato aprobado apto издържал издържала",
	fail: "hylätty respinto suspenso неиздържал",
	not_assessed: "arvioimatta non_valutato no_evaluado неоценен",
	online: "verkossa en_línea онлайн",
	onsite: "paikalla lähiopetus in_presenza presencial присъствено",
	blended: "monimuoto misto mixto semipresencial смесено",
	pre: "ennen prima antes преди",
	post: "jälkeen dopo después след",
	follow_up: "seuranta seguimiento проследяване",
	issued: "myönnetty rilasciato emitido издаден",
	revoked: "peruttu kumottu revocato revocado отнет",
	direct: "suorat diretti directos преки",
	full: "kaikki completi totales пълни",
	unknown: "tuntematon sconosciuto desconocido неизвестно",
	satisfaction: "tyytyväisyys soddisfazione satisfacción удовлетвореност",
	supports: "tukee sostiene apoya подкрепя",
	contradicts: "ristiriidassa contraddice contradice противоречи",
};

const meant = new Map(
	Object.entries(words).flatMap(([word, others]) => others.split(" ").map((other) => [other, word])),
);

/** The word stored for one of another language, written small and with _ for spaces. */
export const meantBy = (written: string): string | undefined => meant.get(written.normalize("NFC"));
