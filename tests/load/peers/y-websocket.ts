// @y/websocket-server as its own program starts it: no storage.
import http from "node:http";
import { setupWSConnection } from "@y/websocket-server/utils";
import { WebSocketServer } from "ws";

const server = http.createServer((_, response) => response.end());
new WebSocketServer({ server }).on("connection", setupWSConnection);
server.listen(0, "127.0.0.1", () => {
	const address = server.address();
	console.info(`listening ${typeof address === "object" && address ? address.port : ""}`);
});
