# The whole product in one image: the API, which serves the built dashboard. It needs a PostgreSQL 18 in DATABASE_URL.
# Debian, since the lock file's programs are built for glibc.

FROM node:24-bookworm-slim AS packages
WORKDIR /candour
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/dashboard/package.json apps/dashboard/
COPY packages/domain/package.json packages/domain/
COPY packages/statistics/package.json packages/statistics/
COPY packages/ui/package.json packages/ui/

FROM packages AS build
RUN npm ci
COPY . .
RUN node scripts/turbo.mjs build

# What the API needs to run, and nothing else: no development tools, no embedded PostgreSQL, no dashboard libraries.
FROM packages AS production
RUN npm ci --omit=dev --omit=optional --workspace=@candour/api --include-workspace-root

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 KEY_DIR=/var/lib/candour/keys ANCHOR_DIR=/var/lib/candour/anchors
RUN mkdir -p /var/lib/candour/keys /var/lib/candour/anchors && chown -R node:node /var/lib/candour
WORKDIR /candour
COPY --from=production /candour ./
COPY --from=build /candour/packages/domain/dist packages/domain/dist
COPY --from=build /candour/packages/statistics/dist packages/statistics/dist
COPY --from=build /candour/apps/api/dist apps/api/dist
COPY --from=build /candour/apps/dashboard/dist apps/dashboard/dist
USER node
VOLUME /var/lib/candour/keys
VOLUME /var/lib/candour/anchors
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
