# frozen_string_literal: true

# What users of the small API's SDK do: run beside the SDK by test_program.py.

require "minitest/autorun"
require "shop_api"

class ShopTest < Minitest::Test
  PET = {
    id: "p1", object: "pet", born: "2024-01-02T03:04:05Z", status: "sold", note: nil,
    animal: {kind: "cat", lives: 9, same: "s", extra: {a: "x"}}, either: %w[a b],
    best_friend: {id: "p2", object: "pet", born: "2024-01-02T03:04:05Z", status: "sold"}, new: 1
  }.freeze

  def setup
    @server = Server.new
    @client = ShopAPI::Client.new(api_key: "k", base_url: @server.url)
  end

  def teardown = @server.stop

  def sent = @server.requests.last

  def test_responses
    @server.answer(200, {}, PET)
    pet = @client.pets.retrieve("a/b")
    assert_equal(["GET", "/pets/a%2Fb", "Bearer k"], [sent.verb, sent.target, sent.headers["authorization"]])
    assert_equal("application/json", sent.headers["accept"])
    assert_instance_of(ShopAPI::Pet, pet)
    assert_instance_of(ShopAPI::Animal::Cat, pet.animal)
    assert_equal([9, "x", %w[a b], "p2"], [pet.animal.lives, pet.animal.extra.a, pet.either, pet.best_friend.id])
    assert_equal(ShopAPI::Pet::Status::SOLD, pet.status)
    assert_equal(Time.utc(2024, 1, 2, 3, 4, 5), pet.born)
    assert_nil(pet.note)
    assert_equal(1, pet[:new])
    assert_equal(PET, JSON.parse(pet.to_json, symbolize_names: true))
  end

  def test_params
    @server.answer(200, {}, PET)
    @client.pets.create(
      owner: nil, name: "n", status: :sold, animal: ShopAPI::Animal::Cat.new(lives: 9, same: "s"), age: 3,
      price: ShopAPI::Money.new(amount: 1), tags: [{label: "l"}], either: ["q"], inner: {size: :m}
    )
    body = {
      owner: nil, name: "n", status: "sold", animal: {lives: 9, same: "s", kind: "cat"}, age: 3, price: {amount: 1},
      tags: [{label: "l"}], either: ["q"], inner: {size: "m"}
    }
    assert_equal(body, sent.json)
    @client.pets.create(ShopAPI::PetCreateParams.new(name: "n", status: "sold", animal: {kind: :dog, same: "s"}, owner: "o"))
    assert_equal({name: "n", status: "sold", animal: {kind: "dog", same: "s"}, owner: "o"}, sent.json)
  end

  def test_pages
    @server.answer(200, {}, {data: [PET], next: "c1"}).answer(200, {}, {data: [PET], next: nil})
    page = @client.pets.list(x_trace: "t")
    assert_instance_of(ShopAPI::Internal::CursorPage, page)
    assert_equal("c1", page.next_)
    assert_equal(%w[p1 p1], page.to_enum.map(&:id))
    assert_equal(["/pets", "/pets?after=c1"], @server.requests.map(&:target))
    assert_equal(%w[t t], @server.requests.map { |request| request.headers["x-trace"] })
  end

  def test_streams
    events = "data: #{JSON.generate(PET)}\n\n" * 2
    @server.answer(200, {"content-type" => "text/event-stream"}, events)
    stream = @client.pets.watch_streaming("x")
    assert_instance_of(ShopAPI::Internal::Stream, stream)
    assert_equal([ShopAPI::Pet, ShopAPI::Pet], stream.map(&:class))
    assert_equal({stream: true}, sent.json)
    assert_equal("text/event-stream", sent.headers["accept"])
    assert_raises(ArgumentError) { @client.pets.watch("x", stream: true) }
  end

  def test_paths_and_nothing
    @server.answer(204, {}, "")
    assert_nil(@client.pets.delete("1"))
    assert_equal("*/*", sent.headers["accept"])
    @server.answer(200, {}, {name: "ball"})
    toy = @client.pets.toys.retrieve("t", pet_id: "p")
    assert_equal(["/pets/p/toys/t", "ball"], [sent.target, toy.name])
    assert_instance_of(ShopAPI::Models::Pets::ToyRetrieveResponse, toy)
    error = assert_raises(ArgumentError) { @client.pets.toys.retrieve("t", {}) }
    assert_includes(error.message, "pet_id")
  end

  def test_bytes
    @server.answer(200, {"content-type" => "image/png"}, "PNG\xFF".b)
    photo = @client.pets.photo("x")
    assert_equal("PNG\xFF".b, photo.read)
    assert_equal("image/png", sent.headers["accept"])
    @server.answer(200, {}, PET)
    file = ShopAPI::FilePart.new(StringIO.new("abc"), filename: "a.png", content_type: "image/png")
    @client.pets.upload("x", photo: file, of: "o")
    ["name=\"photo\"; filename=\"a.png\"", "image/png", "abc", "name=\"of\""].each { |part| assert_includes(sent.body, part) }
    assert(sent.headers["content-type"].start_with?("multipart/form-data; boundary="))
  end

  def test_other_names
    assert_same(ShopAPI::Models::Pet, ShopAPI::Pet)
    assert_same(ShopAPI::Models::Chats::Chat, ShopAPI::Chats::Chat)
    refute(ShopAPI.const_defined?(:ToyRetrieveResponse))
    assert_raises(ArgumentError) { ShopAPI::Client.new(base_url: @server.url, api_key: nil) }
  end
end
