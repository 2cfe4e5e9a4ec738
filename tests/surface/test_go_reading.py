"""What is read from a Go module, by its syntax alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from go_flavour.names import listed
from specloom import surface
from specloom.diagnostics import Diagnostics
from specloom.surface import Surface
from specloom.surface.model import Alias, Class, ClassKind, Field, Function, MethodKind, ParameterKind, Value
from specloom.surface.types import Callable, Named, Type, Unknown, Variable, intersection, literal
from typescript_flavour.cases import EXAMPLE
from typescript_flavour.cases import write as write_example

from .golang import MODULE, PETS, SHOWN, a_class, fields, only, write
from .helpers import compared, edited, read, refused


@pytest.fixture
def pets(tmp_path: Path) -> Surface:
    return read(write(tmp_path / "pets", PETS))


def signature(of: Surface, name: str) -> str:
    found = of.declared(f"{MODULE}{name}")
    assert isinstance(found, Function), found
    return SHOWN.signature(found.signatures[0])


def method(of: Surface, type_: str, name: str) -> Function:
    found = a_class(of, type_).members[name]
    assert isinstance(found, Function)
    return found


def a_class_of(of: Surface, name: str) -> Class:
    found = of.declarations[name]
    assert isinstance(found, Class)
    return found


def field_type(of: object, name: str) -> Type:
    assert isinstance(of, Class)
    found = of.members[name]
    assert isinstance(found, Field)
    return found.type


def value(of: Surface, name: str) -> Type:
    found = of.declared(f"{MODULE}{name}")
    assert isinstance(found, Value)
    return found.type


# -- names -------------------------------------------------------------------------------------------------------------


def test_names(pets: Surface) -> None:
    assert (pets.language, pets.package, pets.version) == ("go", MODULE, "2.1.0")
    public = {path.removeprefix(MODULE) for path in pets.exports}
    assert {".Client", ".NewClient", ".Pet", "/shared.Money", "/packages/param.Opt", "/option.WithHeader"} <= public
    assert all(name in pets.declarations for name in pets.exports.values())


def test_what_is_private(pets: Surface) -> None:
    """Internal packages, programs, tests, other modules, and what begins with a small letter."""
    for part in ("/internal", "/cmd/", "/examples", "Test", ".petCore", ".paramObj", ".state", "Local", "testdata"):
        assert not [path for path in pets.exports if part in path.removeprefix(MODULE)], part


def test_an_alias_is_another_path_to_what_it_stands_for(pets: Surface) -> None:
    assert pets.exports[f"{MODULE}/shared.Money"] == pets.exports[f"{MODULE}.Money"] == f"{MODULE}.Money"
    assert pets.exports[f"{MODULE}/shared.KindCat"] == f"{MODULE}.KindCat"
    # Under another name it is the same constant, whose own name is as long.
    assert pets.exports[f"{MODULE}.OnlyRed"] == pets.exports[f"{MODULE}/shared.ColourRed"] == f"{MODULE}.OnlyRed"


def test_an_alias_makes_public_what_is_internal(pets: Surface) -> None:
    error = a_class(pets, ".Error")
    assert error.kind is ClassKind.ERROR
    assert fields(error) == {"StatusCode": "int", "Response": "*Response"}
    assert a_class(pets, "/option.RequestOption").kind is ClassKind.INTERFACE


def test_aliases_of_what_the_module_does_not_define(pets: Surface) -> None:
    assert pets.declared(f"{MODULE}/shared.Colour") == Alias(Named("string"))
    handler = Callable((Named(f"{MODULE}.Pet"),), Named("error"))
    assert pets.declared(f"{MODULE}.Handler") == Alias(handler)


# -- types -------------------------------------------------------------------------------------------------------------


def test_kinds(pets: Surface) -> None:
    kinds = {
        ".Client": ClassKind.CLIENT,
        ".PetService": ClassKind.RESOURCE,
        ".Pet": ClassKind.MODEL,
        ".PetNewParams": ClassKind.PARAMS,
        "/packages/pagination.Page": ClassKind.PAGE,
        "/packages/param.Doer": ClassKind.INTERFACE,
        ".Kind": ClassKind.OTHER,
    }
    assert {name: a_class(pets, name).kind for name in kinds} == kinds


def test_fields_with_their_tags(pets: Surface) -> None:
    pet = a_class(pets, ".Pet")
    assert fields(pet) == {
        "ID": "string, required",
        "Born": "Time, required",
        "Kind": "Kind",
        "Nick": "*string",
        "Price": "Money",
        "Foods": "map[string][]FoodUnion",
        "JSON": "struct",
        "JSON.ExtraFields": "map[string]Field",
        "Owner": "Owner",
        "Weight": "float64",
    }
    assert {name: one.wire for name, one in pet.members.items() if not isinstance(one, Function) and one.wire} == {
        "ID": "id",
        "Born": "born",
        "Kind": "kind",
        "Nick": "nickName",
        "Price": "price",
        "Foods": "foods",
        "Weight": "weight",
    }
    params = a_class(pets, ".PetNewParams")
    assert fields(params) == {
        "Name": "string, required",
        "Tag": "Opt[string]",
        "Trace": "Opt[string]",
        "Photo": "Reader",
        "Hook": "func(int, ...string) (bool, error)",
        "OfCat": "*Pet",
    }
    trace = params.members["Trace"]
    assert not isinstance(trace, Function)
    assert trace.wire == "X-Trace"


def test_what_is_embedded(pets: Surface) -> None:
    """A public type stays a base; of a private one the members are passed on."""
    pet = a_class(pets, ".Pet")
    assert pet.bases == (Named(f"{MODULE}.Owner"),)
    assert [name for name, one in pet.members.items() if isinstance(one, Function)] == [
        "RawJSON",
        "UnmarshalJSON",
        "Weigh",
    ]
    assert a_class(pets, ".PetNewParams").bases == (Named(f"{MODULE}/packages/param.APIObject"),)
    base = a_class(pets, "/packages/param.APIObject")
    assert (base.bases, list(base.members)) == ((), ["SetExtraFields", "Overrides"])


def test_what_a_type_has_itself_hides_what_it_embeds(tmp_path: Path) -> None:
    base = "type base struct{ Name int }\nfunc (base) Say() int { return 0 }\nfunc (base) Do() {}\n"
    own = 'type A struct {\n\tbase\n\tName string\n}\nfunc (A) Say() string { return "" }\n'
    members = a_class_of(only(tmp_path, base + own), "x.A").members
    assert set(members) == {"Name", "Say", "Do"}
    name, say = members["Name"], members["Say"]
    assert isinstance(name, Field) and isinstance(say, Function)
    assert (name.type, say.signatures[0].returns) == (Named("string"), Named("string"))


def test_defined_types_say_what_they_are_made_of(pets: Surface) -> None:
    found = {name: fields(a_class(pets, name))["(type)"] for name in (".Names", ".Sizes", ".Visit", ".Kind")}
    assert found == {
        ".Names": "[]string",
        ".Sizes": "map[string][4]chan<- int",
        ".Visit": "func(Pet) error",
        ".Kind": "string",
    }


def test_interfaces(pets: Surface) -> None:
    settings = a_class(pets, "/packages/param.Settings")
    assert (settings.kind, list(settings.members)) == (ClassKind.INTERFACE, ["Set"])
    assert settings.bases == (Named(f"{MODULE}/packages/param.Doer"),)
    # Nobody else can implement these.
    assert a_class(pets, "/packages/param.Nullable").kind is ClassKind.OTHER
    assert a_class(pets, "/packages/param.Marked").kind is ClassKind.OTHER
    number = a_class(pets, "/packages/param.Number")
    assert (number.kind, fields(number)) == (ClassKind.OTHER, {"(type)": "~int | ~float64"})


def test_generic_types(pets: Surface) -> None:
    opt = a_class(pets, "/packages/param.Opt")
    assert field_type(opt, "Value") == Variable("T")
    result = method(pets, "/packages/param.Opt", "Or").signatures[0]
    assert (result.parameters[0].type, result.returns) == (Variable("V"), Variable("V"))
    assert signature(pets, "/packages/param.NewOpt") == "(value T) Opt[T]"


# -- functions and values ----------------------------------------------------------------------------------------------


def test_functions_and_methods(pets: Surface) -> None:
    assert signature(pets, ".NewClient") == "(opts ...RequestOption) Client"
    assert signature(pets, "/option.WithHeader") == "(key string, value string) RequestOption"
    new = method(pets, ".PetService", "New")
    assert new.kind is MethodKind.POINTER
    shown = "(ctx Context, shopID string, body PetNewParams, opts ...RequestOption) (*Pet, error)"
    assert SHOWN.signature(new.signatures[0]) == shown
    kinds = [parameter.kind for parameter in new.signatures[0].parameters]
    assert kinds == [*[ParameterKind.POSITIONAL_ONLY] * 3, ParameterKind.REST]
    listed = method(pets, ".PetService", "List").signatures[0].returns
    assert SHOWN.type(listed) == "(*Page[Pet], error)"
    unnamed = SHOWN.signature(method(pets, ".PetService", "Delete").signatures[0])
    assert unnamed == "(arg0 Context, arg1 string, arg2 ...RequestOption) error"
    assert method(pets, ".Pet", "RawJSON").kind is MethodKind.INSTANCE
    get = SHOWN.signature(method(pets, ".Client", "Get").signatures[0])
    assert get == "(ctx Context, path string, params any, res any, opts ...RequestOption) error"
    assert "private" not in a_class(pets, ".PetService").members


def test_constants_and_variables(pets: Surface) -> None:
    assert value(pets, ".KindCat") == intersection([Named(f"{MODULE}.Kind"), literal("cat")])
    assert value(pets, ".OnlyRed") == intersection([Named(f"{MODULE}/shared.Colour"), literal("red")])
    assert (value(pets, "/shared.Version"), value(pets, "/shared.Wide")) == (literal("1"), literal(31))
    assert value(pets, "/shared.First") == value(pets, "/shared.Second") == Unknown()
    assert value(pets, ".Retries") == Named("int64")
    assert value(pets, ".DefaultClient") == Unknown()
    shown = {name: SHOWN.type(value(pets, f".{name}")) for name in ("Fallback", "Known", "Place", "Count")}
    assert shown == {"Fallback": "*Client", "Known": "map[string]bool", "Place": "string", "Count": "int"}
    # The type of a constant is private; its value is written all the same.
    private = Named(f"{MODULE}/packages/param.state")
    assert value(pets, "/packages/param.Omit") == intersection([private, literal(-1)])


def test_predeclared_aliases(pets: Surface) -> None:
    assert method(pets, ".Pet", "Weigh").signatures[0].returns == Named("int32")
    data = method(pets, ".Pet", "UnmarshalJSON").signatures[0].parameters[0].type
    assert data == Named("[]", (Named("uint8"),))


def test_imports_by_what_a_package_calls_itself(tmp_path: Path) -> None:
    files = {
        "go.mod": "module x\n",
        "x.go": 'package x\n\nimport "x/go-odd"\n\ntype A struct{ B odd.B }\n',
        "go-odd/odd.go": "package strange\n\ntype B int\n",
    }
    renamed = read(write(tmp_path / "a", {**files, "x.go": files["x.go"].replace("odd.B", "strange.B")}))
    assert field_type(renamed.declarations["x.A"], "B") == Named("x/go-odd.B")
    foreign = read(
        write(tmp_path / "b", {**files, "x.go": files["x.go"].replace('"x/go-odd"', 'odd "other.com/y/v3"')})
    )
    assert field_type(foreign.declarations["x.A"], "B") == Named("other.com/y/v3.B")


def test_aliases_in_circles(tmp_path: Path) -> None:
    """The compiler refuses them; they end all the same."""
    made = only(tmp_path, "type A = B\ntype B = A\ntype c = d\ntype d = []c\nvar V c\n")
    assert set(made.exports) == {"x.A", "x.B", "x.V"}


# -- a whole SDK -------------------------------------------------------------------------------------------------------


def test_every_name_that_gos_own_parser_finds_is_there(tmp_path: Path) -> None:
    folder = write_example(EXAMPLE, tmp_path / "sdk", "go")
    [names] = listed([folder])
    found = read(folder)
    missing = []
    for one in names:
        _, outer, *members = one.name.split(".")
        declaration = found.declared("/".join([found.package, *Path(one.file).parts[:-1]]) + f".{outer}")
        # Arguments are no names for callers; in JSON stand the fields once more.
        has = declaration.members if isinstance(declaration, Class) else {}
        if declaration is None or (has and members and members[0] not in has):
            missing.append(one.name)
    assert len(names) > 3000
    assert missing == []
    assert compared(found, read(folder)) == []


# -- files and folders -------------------------------------------------------------------------------------------------


def test_places(tmp_path: Path) -> None:
    found = read(write(tmp_path, PETS)).declared(f"{MODULE}.Pet")
    assert isinstance(found, Class)
    assert found.at is not None
    line = PETS["pet.go"].splitlines().index("type Pet struct {") + 1
    assert (found.at.file, found.at.line) == ((tmp_path / "pet.go").as_posix(), line)


def test_a_fault(tmp_path: Path) -> None:
    broken = edited("shared/shared.go", "type Kind string", "type Kind = = string", PETS)
    assert refused(write(tmp_path, broken)) == ("Surface/Syntax", f"{tmp_path}/shared/shared.go:7:13")


def test_a_fault_in_a_body_makes_no_difference(tmp_path: Path, pets: Surface) -> None:
    broken = edited("client.go", "_ = i", "_ = ", PETS)
    assert compared(pets, read(write(tmp_path / "broken", broken))) == []


def test_a_manifest_without_a_module(tmp_path: Path) -> None:
    assert refused(write(tmp_path, {**PETS, "go.mod": "go 1.24\n"})) == ("Surface/NoModule", f"{tmp_path}/go.mod")


def test_a_folder_with_packages_of_two_languages(tmp_path: Path) -> None:
    write(tmp_path, {**PETS, "index.d.ts": "export {};\n"})
    assert refused(tmp_path)[0] == "Surface/SeveralLanguages"
    assert surface.read(str(tmp_path), Diagnostics(), language="go").language == "go"


def test_it_is_kept_and_read_back(tmp_path: Path, pets: Surface) -> None:
    file = tmp_path / "surface.json"
    file.write_text(json.dumps(surface.encode(pets)), encoding="utf-8")
    assert surface.read(str(file), Diagnostics()) == pets
