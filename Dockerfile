FROM node:22-bookworm-slim AS build
WORKDIR /answerable
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 ANSWERABLE_DATA=/data
WORKDIR /answerable
COPY --from=build /answerable ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
# No curl in a slim image: Node asks its own server.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/cli/answerable.js", "start"]
