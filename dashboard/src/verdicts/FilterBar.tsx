// The four selects of the inbox; the verdict itself is chosen in the totals.
import { SelectFilter } from "../components/SelectFilter.tsx";
import { useFilterChoices } from "./use-filter-choices.ts";
import type { FilterState } from "./use-filters.ts";

export function FilterBar({ filters, set }: Pick<FilterState, "filters" | "set">) {
  const choices = useFilterChoices();
  return (
    <>
      <SelectFilter
        label="Campaign"
        anyLabel="All campaigns"
        choices={choices.campaigns}
        value={filters.campaignId}
        onChange={(value) => set("campaignId", value)}
      />
      <SelectFilter
        label="Persona"
        anyLabel="All personas"
        choices={choices.personas}
        value={filters.personaId}
        onChange={(value) => set("personaId", value)}
      />
      <SelectFilter
        label="Source"
        anyLabel="All sources"
        choices={choices.sources}
        value={filters.source}
        onChange={(value) => set("source", value)}
      />
      <SelectFilter
        label="Rep"
        anyLabel="All reps"
        choices={choices.reps}
        value={filters.repId}
        onChange={(value) => set("repId", value)}
      />
    </>
  );
}
