#!/usr/bin/env bash
# Adds one migration to both engines, so that neither falls behind: add-migration.sh AddSomething
set -euo pipefail
name=${1:?usage: add-migration.sh VerbPhrase}
cd "$(dirname "$0")/../../../.."
dotnet tool restore
project=src/KonTum.Membership.Application
for engine in Sqlite SqlServer; do
  dotnet ef migrations add "$name" --project "$project" --context "${engine}MembershipDbContext" \
    --output-dir "Persistence/Migrations/$engine"
done
