export const paths = {
	board: "/recommendations",
	recommendation: (code: string) => `/recommendations/${code}`,
	history: (code: string) => `/recommendations/${code}/history`,
};
