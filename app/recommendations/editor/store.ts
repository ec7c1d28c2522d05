// One value that changes and those who want to know: the bridge between ProseMirror's world and React's.

export type Store<T> = {
	get: () => T;
	set: (value: T) => void;
	subscribe: (listener: () => void) => () => void;
};

export function store<T>(first: T): Store<T> {
	let value = first;
	const listeners = new Set<() => void>();
	return {
		get: () => value,
		set: (next) => {
			if (Object.is(next, value)) return;
			value = next;
			for (const listener of new Set(listeners)) listener();
		},
		subscribe: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
