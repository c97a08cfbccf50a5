"""Who has to deliver what: a first look at a plan. `marimo edit notebook.py`, or `python notebook.py`."""

import marimo

app = marimo.App(app_title="A first look at a plan")


@app.cell
def _():
    import os

    import marimo as mo
    import polars as pl

    import renaksi

    warehouse = renaksi.open_warehouse(os.environ.get("RENAKSI_WAREHOUSE", "renaksi.duckdb"))

    def show(value):
        """What a cell shows; a program prints it."""
        if mo.app_meta().mode == "script":
            print(value)
        return value

    return pl, show, warehouse


@app.cell
def _(show, warehouse):
    commitments = warehouse.commitments.polars()
    show(f"The warehouse holds {len(commitments)} commitments.")
    return (commitments,)


@app.cell
def _(pl, show, warehouse):
    # Each body's targets, a column for each half-year.
    load = (
        warehouse.organisation_targets.polars()
        .pivot(
            "period", index="name", values="targets", aggregate_function="sum", sort_columns=True
        )
        .with_columns(pl.sum_horizontal(pl.exclude("name")).alias("all"))
        .sort("all", "name", descending=[True, False])
    )
    show(load)
    return (load,)


@app.cell
def _(commitments, show, warehouse):
    # How much each commitment says, in words.
    words = (
        warehouse.sql("SELECT commitment_id, len(string_split(text, ' ')) AS words FROM sections")
        .polars()
        .group_by("commitment_id")
        .sum()
        .join(commitments.select("commitment_id", "title"), on="commitment_id")
        .sort("words", descending=True)
    )
    show(words)
    return (words,)


@app.cell
def _(show, warehouse):
    # Where to look before relying on it.
    findings = warehouse.findings.pandas()[["severity", "code", "page", "message"]]
    show(findings)
    return (findings,)


if __name__ == "__main__":
    app.run()
