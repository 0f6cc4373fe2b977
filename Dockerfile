# The Node that the tests run on, as one image for ever: what the name points to may change.
ARG NODE=node:24.21.0-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6

FROM ${NODE} AS parts
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The SQLite that is used is Node's own; the one that @keyv/sqlite brings, not compiled, would only be something to attack.
RUN npm ci --omit=dev --no-audit --no-fund && rm -r node_modules/better-sqlite3 node_modules/prebuild-install

FROM ${NODE}
ENV NODE_ENV=production
WORKDIR /app
# The database and, beside it, the key that encrypts in it. A new volume takes its owner from here.
RUN mkdir -m 700 data && chown node:node data
VOLUME /app/data
COPY package.json LICENSE ./
COPY --from=parts /app/node_modules node_modules
# Without src/playground: .dockerignore leaves it out.
COPY locales locales
COPY src src
USER node
# Whether it is ready, by a file that the bot keeps beside its database: no port is needed.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s CMD ["node", "src/operator/health.ts"]
# Without a shell or npm in between, so that the bot itself gets SIGTERM and stops gently.
CMD ["node", "src/start.js"]
