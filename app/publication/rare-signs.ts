/** Signs of scripts our typefaces do not have, and pictures: the PDF may have U+FFFD in their place. */
const rare =
	/[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\p{Emoji_Presentation}/gu;
const mostNamed = 12;

/** The first of them that stand in a text, each once. */
export const rareSigns = (text: string): string => [...new Set(text.match(rare))].slice(0, mostNamed).join(" ");
