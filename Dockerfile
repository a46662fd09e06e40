# syntax=docker/dockerfile:1
# The twin as a container, which serves at once: docker run -p 127.0.0.1:4010:4010 tokentwin
# The control API needs the token that it prints; -e TOKENTWIN_CONTROL_TOKEN=… sets one.
# A seed of your own: -v ./seed.yaml:/seed.yaml:ro … tokentwin serve --host 0.0.0.0 --seed /seed.yaml
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json LICENSE THIRD-PARTY.md ./
COPY scripts ./scripts
COPY specs ./specs
COPY src ./src
RUN node scripts/build.ts && npm prune --omit=dev --ignore-scripts

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /tokentwin
COPY --from=build /build/package.json /build/LICENSE /build/THIRD-PARTY.md ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/specs ./specs
COPY --from=build /build/dist ./dist
# The user node, by its number, so that a cluster can see that it is not root.
USER 1000
EXPOSE 4010
# Open to everybody, and tells nothing: it works with a control token, and without a control API.
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:4010/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve", "--host", "0.0.0.0"]
