"""What can go wrong for a reason that a user can mend.

    ActormapError
    ├── ProjectError        the project folder or its actormap.toml
    ├── SourceError         a file that was named and cannot be read at all
    ├── BuildError          a build that cannot be written, found or opened
    ├── NameNotFoundError   no entity has this name
    ├── AmbiguousNameError  several entities have this name
    ├── QueryError          a SPARQL text, a question or a parameter
    ├── ExportError         an export that cannot be written
    └── ServiceError        a service on the web that does not answer as it should

Each message says what was found, where, and what to do next; the command line prints it as one
line and ends with status 1. Anything else that is raised is a fault of actormap itself. A line of
a source that cannot be understood is not an error: it becomes an `Unread` record.
"""


class ActormapError(Exception):
    """The base of all errors that a user can mend."""


class ProjectError(ActormapError):
    """The project folder or its settings are not usable."""


class SourceError(ActormapError):
    """A source that was named cannot be read at all."""


class BuildError(ActormapError):
    """A build cannot be written, found or opened."""


class NameNotFoundError(ActormapError):
    """No entity has this name; the message lists the nearest ones."""


class AmbiguousNameError(ActormapError):
    """Several entities have this name; the message lists them."""


class QueryError(ActormapError):
    """A SPARQL text, a question or one of its parameters is not usable.

    `excerpt` shows the place in the text: its line, and a caret below.
    """

    def __init__(self, message: str, excerpt: str = "") -> None:
        """Tell in one line what is wrong, and show where."""
        super().__init__(f"{message}\n{excerpt}" if excerpt else message)
        self.message = message
        self.excerpt = excerpt


class ExportError(ActormapError):
    """An export cannot be written."""


class ServiceError(ActormapError):
    """A service on the web cannot be asked, or does not answer as its specification says."""
