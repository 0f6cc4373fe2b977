FROM node:24-slim AS parts
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
# The database and, beside it, the key that encrypts in it. A new volume takes its owner from here.
RUN mkdir -m 700 data && chown node:node data
VOLUME /app/data
COPY package.json ./
COPY --from=parts /app/node_modules node_modules
# Without src/playground: .dockerignore leaves it out.
COPY locales locales
COPY src src
USER node
# Without a shell or npm in between, so that the bot itself gets SIGTERM and stops gently.
CMD ["node", "src/main.ts"]
