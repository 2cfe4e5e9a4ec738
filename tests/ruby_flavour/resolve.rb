# frozen_string_literal: true

# Loads all of an SDK, and looks at the type of every field, item and variant.
root = Object.const_get(ARGV.fetch(0))
root.eager_load!

ObjectSpace.each_object(Class) do |model|
  next unless model < root::Internal::Type::BaseModel

  model.fields.each_value do |field|
    field.type.item if field.type.respond_to?(:item)
  end
end
ObjectSpace.each_object(Module) do |union|
  union.variants if union.singleton_class.include?(root::Internal::Type::Union)
end
puts "all is there"
