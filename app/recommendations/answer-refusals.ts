/** Why an answer to a moved figure was refused, each with its sentence. */
export const whyNotAnswered = {
	"no-such-citation": "writing:citation.missing",
	"not-moved": "writing:citation.notMoved",
	"moved-again": "writing:citation.movedAgain",
	"not-writable": "writing:citation.notWritable",
	"nothing-chosen": "writing:movements.nothingChosen",
	"reason-missing": "writing:citation.reasonMissing",
} as const;
