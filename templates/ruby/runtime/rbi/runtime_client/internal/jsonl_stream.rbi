# typed: strong

module RuntimeClient
  module Internal
    # A stream of lines of JSON.
    class JSONLStream
      include RuntimeClient::Internal::Type::BaseStream

      Elem = type_member
    end
  end
end
