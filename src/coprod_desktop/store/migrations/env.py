"""What Alembic runs: the steps, in the transaction that the program has begun."""

from __future__ import annotations

from alembic import context

from coprod_desktop.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
