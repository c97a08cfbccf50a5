# The flows in a container: a worker that loads what comes into /data/inbox (docs/operations.md). What it installs was
# gathered before, on a system of the same kind, by `make wheels`: building it fetches nothing but the base image.
FROM python:3.11-slim
WORKDIR /srv/renaksi
COPY build/wheels wheels
RUN python -m venv env && env/bin/python -m pip install --quiet --no-index --find-links wheels renaksi && rm -r wheels
COPY prefect.yaml .
RUN useradd --create-home renaksi && mkdir -p /data/inbox && chown -R renaksi /data /srv/renaksi
USER renaksi
WORKDIR /data
ENV PATH=/srv/renaksi/env/bin:$PATH PREFECT_SERVER_ANALYTICS_ENABLED=false
VOLUME /data
CMD ["prefect", "worker", "start", "--pool", "renaksi", "--type", "process"]
